namespace Dispatching.Porting;

/// <summary>PHP that was translated.</summary>
public sealed class TranslatedProgram
{
    private readonly List<int> _offsets;
    private readonly HashSet<int> _statements;

    internal TranslatedProgram(string code, int statements, IReadOnlyList<string> left, List<int> offsets, HashSet<int> statementOffsets)
    {
        (Code, StatementCount, Left, _offsets, _statements) = (code, statements, left, offsets, statementOffsets);
    }

    /// <summary>The C# file.</summary>
    public string Code { get; }

    /// <summary>How many statements there are.</summary>
    public int StatementCount { get; }

    /// <summary>The statements that are left, each with its place and why.</summary>
    public IReadOnlyList<string> Left { get; }

    /// <summary>The statement that a line comes from.</summary>
    /// <param name="line">The line, counted from 0.</param>
    /// <returns>Its offset, to leave it; null where the line comes from none.</returns>
    public int? StatementAt(int line) =>
        line >= 0 && line < _offsets.Count && _statements.Contains(_offsets[line]) ? _offsets[line] : null;
}
