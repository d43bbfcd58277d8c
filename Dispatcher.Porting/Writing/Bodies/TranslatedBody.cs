using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <summary>The body of a function of a plugin as lines of C#, of which statements can be left one by one.</summary>
internal sealed class TranslatedBody(ProgramModel program, FunctionModel function)
{
    private const int Indentation = 2;

    private readonly HashSet<int> _left = [];
    private List<Line> _lines = [];

    public FunctionModel Function => function;

    /// <summary>What it needs beside itself, and the statements that are left.</summary>
    public BodyOutput Output { get; private set; } = new();

    /// <summary>The text, with its indentation.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The statements of the PHP, without blocks and declarations.</summary>
    public IEnumerable<Statement> Statements => function.Body is null ? [] : StatementsIn(function.Body);

    /// <summary>How many statements are left.</summary>
    public int LeftCount => Statements.Where(one => Output.Left.ContainsKey(one.Span.Start))
        .Select(one => StatementsIn(one).Append(one).Select(inner => inner.Span.Start).Distinct()).SelectMany(one =>
            one).Distinct().Count();

    /// <summary>Writes it anew, as what is known of the program has changed.</summary>
    public void Write()
    {
        function.BaseArguments = null;
        Output = new BodyOutput { Forced = _left, StaticSuffix = CSharpNames.Pascal(function.Name) };
        _lines = BodyWriter.Function(program, Output, function, function.IsGenerator ? Indentation + 1 : Indentation);
        if (function.IsGenerator)
        {
            _lines.Insert(0, new Line(Indentation, "{", -1));
            _lines.Insert(0, new Line(Indentation, "IEnumerable<(object? Key, object? Value)> Steps(Generator generator)", -1));
            _lines.AddRange([new(Indentation + 1, "yield break;", -1), new(Indentation, "}", -1), new(0, "", -1),
                new(Indentation, "return new Generator(Steps);", -1)]);
        }
        else if (!function.IsConstructor && function.ReturnCSharp != "void" && !Ends(function.Body!))
        {
            if (function.IsReturnDocumented)
                (function.IsReturnDocumented, function.ReturnCSharp, program.Host!.HasChanged) = (false, "object?", true);
            _lines.Add(new Line(Indentation, function.ReturnCSharp.EndsWith('?') ? "return null;"
                : "throw new TypeError(\"Nothing was returned where a type is declared.\");", -1));
        }

        Text = string.Concat(_lines.Select(Shown));
    }

    /// <summary>Leaves statements.</summary>
    /// <returns>Whether one of them was not left already.</returns>
    public bool Leave(IEnumerable<int> statements)
    {
        bool isNew = statements.Aggregate(false, (any, one) => _left.Add(one) || any);
        if (isNew)
            Write();
        return isNew;
    }

    /// <summary>The offset in PHP of the statement that an offset of a text shows which holds the body; null for none.</summary>
    public int? StatementAt(string text, int offset)
    {
        int at = offset - text.IndexOf(Text, StringComparison.Ordinal);
        if (Text.Length == 0 || at < 0)
            return null;
        int end = 0;
        foreach (Line line in _lines)
        {
            end += Shown(line).Length;
            if (at < end)
                return Output.Statements.Contains(line.Offset) ? line.Offset : null;
        }

        return null;
    }

    private static string Shown(Line line) => line.Text.Length == 0 ? "\n" : $"{new string(' ', line.Indent * 4)}{line.Text}\n";

    /// <summary>The statements inside of a node, without blocks, declarations and what belongs to classes in it.</summary>
    public static IEnumerable<Statement> StatementsIn(Node node) => node.Descendants(static one => one is not (ClassDeclaration
        or FunctionDeclaration)).OfType<Statement>().Where(one => one is not (Block or EmptyStatement or ClassDeclaration
        or FunctionDeclaration or UseDeclaration));

    /// <summary>Whether a statement never lets what follows it run; one that is left is a call for C#.</summary>
    private bool Ends(Statement statement) => !Output.Left.ContainsKey(statement.Span.Start) && statement switch
    {
        Block block => block.Statements.Any(Ends),
        Return or ExpressionStatement { Expression: Construct { Kind: ConstructKind.Throw } } => true,
        If { Otherwise: { } otherwise } condition => condition.Arms.All(arm => Ends(arm.Body)) && Ends(otherwise),
        Try attempt => attempt.Finally is { } last && Ends(last)
            || (Ends(attempt.Body) && attempt.Catches.All(one => Ends(one.Body))),
        _ => false,
    };
}
