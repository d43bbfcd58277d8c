using System.Text;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Writing.Bodies;
using Dispatching.Porting.Writing.Model;
using Dispatching.Porting.Writing.Programs;

namespace Dispatching.Porting;

/// <summary>Translates PHP that stands alone: classes and functions without an application around them. Safe for several threads.</summary>
public static class PhpTranslation
{
    /// <summary>Translates a file.</summary>
    /// <param name="php">The PHP.</param>
    /// <param name="targetNamespace">The namespace of what is written. <c>Program.Load</c> in it makes the program ready.</param>
    /// <param name="leaving">The offsets of statements that are left whatever could be said; null for none.</param>
    /// <returns>The C#.</returns>
    /// <exception cref="PortingException">The file cannot be read.</exception>
    public static TranslatedProgram Translate(string php, string targetNamespace, IEnumerable<int>? leaving = null)
    {
        ArgumentNullException.ThrowIfNull(php);
        ArgumentException.ThrowIfNullOrEmpty(targetNamespace);
        PhpFile file = PhpFile.Read(new SourceText("program.php", php));
        if (file.Errors.Count > 0)
            throw new PortingException($"The PHP cannot be read: {file.Errors[0]}");
        var program = new ProgramModel(new PluginTree([file]));
        var output = new BodyOutput { Forced = [.. leaving ?? []] };
        IReadOnlyList<Line> lines = new ProgramWriter(program, output, targetNamespace).Write();
        var text = new StringBuilder("#nullable enable\n");
        var offsets = new List<int> { -1 };
        foreach (Line line in lines)
        {
            text.Append(' ', line.Text.Length == 0 ? 0 : line.Indent * 4).Append(line.Text).Append('\n');
            offsets.AddRange(Enumerable.Repeat(line.Offset, 1 + line.Text.Count(c => c == '\n')));
        }

        return new TranslatedProgram(text.ToString(), output.Statements.Count,
            [.. output.Left.Values.Select(one => $"{one.Place}: {one.Reason}")],
            offsets, output.Statements);
    }
}
