using System.Text;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;
using Dispatching.Porting.Writing.Bodies;
using Dispatching.Porting.Writing.Files;

namespace Dispatching.Porting.Writing.Members;

/// <summary>
/// Writes a method in its versions: as planned, with its body left, hiding what it clashes with, loosely typed, as a comment.
/// </summary>
internal sealed class MethodWriter(PhpFile file)
{
    private const string Indentation = "    ";

    /// <summary>Writes a method.</summary>
    /// <param name="subject">What it is called in PHP.</param>
    /// <param name="node">Its declaration.</param>
    /// <param name="function">Its parts.</param>
    /// <param name="signature">Its signature in C#.</param>
    /// <param name="access">Its visibility and <c>static</c>.</param>
    /// <param name="planned">The same beside <paramref name="kind"/>, where overriding asks for another one.</param>
    /// <param name="kind"><c>override</c>, <c>virtual</c>, <c>abstract</c> or nothing.</param>
    /// <param name="body">Its translated body; null where it is left.</param>
    public Chunk Write(
        string subject,
        Node node,
        FunctionShape function,
        Signature signature,
        string access,
        string planned,
        string kind,
        TranslatedBody? body)
    {
        string[] Translated() =>
        [
            Render(node, function, signature, Words(planned, kind), body),
            Render(node, function, signature,
                Words(access, kind.Length > 0 ? kind : access.Contains("static", StringComparison.Ordinal) ? "new" : "override"), body),
            Render(node, function, signature, Words(access, "new"), body),
            Render(node, function, signature, access, body),
        ];
        string[] left = Left(node, function, signature, access, planned, kind);
        return body is null || kind == "abstract" ? new Chunk(subject, left)
            : new Chunk(subject, body, 4, () => [.. Translated(), .. left]);
    }

    /// <summary>Writes a method whose body is given as lines.</summary>
    public Chunk Write(
        string subject, Node node, FunctionShape function, Signature signature, string access, IReadOnlyList<string> lines)
    {
        string text = string.Concat(lines.Select(line => $"{Indentation}{Indentation}{line}\n"));
        return new Chunk(subject,
            [Render(node, function, signature, access, text), .. Left(node, function, signature, access, access, "")]);
    }

    private string[] Left(Node node, FunctionShape function, Signature signature, string access, string planned, string kind)
    {
        var versions = new List<string>();
        versions.Add(Render(node, function, signature, Words(planned, kind), (string?)null));
        versions.Add(Render(node, function, signature, Words(access, "new"), (string?)null));
        versions.Add(Render(node, function, signature, Words(access, "new"), (string?)null, hidesOverloads: true));
        if (kind != "abstract")
            versions.Add(Render(node, function, signature, access, (string?)null));
        versions.Add(Render(node, function, signature.Loose(), Words(planned, kind), (string?)null));
        versions.Add(Render(node, function, signature.Loose(), access, (string?)null));
        versions.Add(Render(node, function, signature.Loose(), Words(access, "new"), (string?)null));
        versions.Add(Comment(node));
        return [.. versions];
    }

    /// <summary>Writes a member of an interface.</summary>
    public Chunk WriteAbstract(string subject, Node node, FunctionShape function, Signature signature)
    {
        string Declare(Signature one, string words = "") =>
            $"{Beginning(node, function)}{Indentation}{words}{one.ReturnType} {one.Name}({one.DeclareParameters()}); "
            + $"// {file.PlaceOf(node).FileAndLine}\n\n";
        return new Chunk(subject, Declare(signature), Declare(signature, "new "), Declare(signature.Loose()), Comment(node));
    }

    public string Comment(Node node) => $"{Indentation}// {file.PlaceOf(node).FileAndLine} could not be declared here:\n"
        + CodeText.Comment(file.TextOf(node), Indentation) + "\n";

    /// <summary>The documentation of a declaration, as C# writes it.</summary>
    public string Beginning(Node node, FunctionShape function) => Summary(function.Documentation) + CommentsBefore(node);

    public string Summary(TextSpan? documentation) => documentation is { } span
        ? CodeText.Summary(PhpDocumentation.Read(file.Source.TextOf(span)).Summary, Indentation)
        : "";

    /// <summary>The lines of a body that is left: the PHP as a comment, and the mark.</summary>
    public string LeftBody(Node node, Block? body)
    {
        var text = new StringBuilder();
        if (body is { Statements: [var first, .., var last] })
            text.Append(CodeText.Comment(file.Source.TextOf(new TextSpan(first.Span.Start, last.Span.End)), Indentation + Indentation));
        else if (body is { Statements: [var only] })
            text.Append(CodeText.Comment(file.TextOf(only), Indentation + Indentation));
        string place = CSharpNames.Literal(file.PlaceOf(node).FileAndLine);
        return text.Append($"{Indentation}{Indentation}throw Port.Left({place});\n").ToString();
    }

    private static string Words(string access, string kind) => kind.Length == 0 ? access : $"{access} {kind}";

    private string Render(Node node, FunctionShape function, Signature signature, string words, TranslatedBody? body) =>
        Render(node, function, signature, words, body!.Text) + Statics(body);

    /// <summary>The fields for the static variables of a body.</summary>
    public static string Statics(TranslatedBody body) =>
        string.Concat(body.Output.Statics.Select(field => $"{Indentation}{field.Text}\n\n"));

    private string Render(Node node, FunctionShape function, Signature signature, string words, string? body, bool hidesOverloads = false)
    {
        var text = new StringBuilder(Beginning(node, function));
        string place = file.PlaceOf(node).FileAndLine;
        text.Append(Indentation).Append($"{words} {signature.ReturnType} {signature.Name}({signature.DeclareParameters()})");
        if (words.EndsWith(" abstract", StringComparison.Ordinal))
            return text.Append($"; // {place}\n\n").ToString();
        text.Append($" // {place}\n{Indentation}{{\n");
        if (body is not null)
            text.Append(body);
        else
            text.Append(LeftBody(node, function.Body));
        text.Append($"{Indentation}}}\n\n");

        // What is overridden has its overloads already, and they call what overrides it.
        foreach (int count in words.EndsWith(" override", StringComparison.Ordinal) ? [] : signature.Overloads())
            text.Append(Overload(signature, words, count, hidesOverloads));
        return text.ToString();
    }

    private static string Overload(Signature signature, string words, int count, bool hides)
    {
        var shorter = signature with { Parameters = [.. signature.Parameters.Take(count)] };
        string plain = words.Replace(" virtual", "", StringComparison.Ordinal).Replace(" override", "", StringComparison.Ordinal)
            .Replace(" new", hides ? " new" : "", StringComparison.Ordinal);
        IEnumerable<string> given =
            signature.Parameters.Take(count).Select(parameter => (parameter.IsReference ? "ref " : "") + parameter.Name);
        string missing = signature.Parameters[count] is { IsReference: true } reference
            ? $"ref new PhpReference({reference.Default}).Variable"
            : signature.Parameters[count].Default!;
        string declared = string.Join(", ", shorter.Parameters.Select(parameter => parameter.Declare(withDefault: false)));
        string arguments = string.Join(", ", given.Append(missing));
        return $"{Indentation}{plain} {signature.ReturnType} {signature.Name}({declared}) => {signature.Name}({arguments});\n\n";
    }

    /// <summary>The comments that stand right before a declaration and are not its documentation.</summary>
    private string CommentsBefore(Node node)
    {
        int from = node.Span.Start;
        var comments = new List<string>();
        foreach (Reading.Tokens.Comment comment in file.CommentsIn(new TextSpan(Math.Max(0, from - 600), from)))
        {
            string between = file.Source.TextOf(new TextSpan(comment.Span.End, from));
            bool isNear = between.All(c => char.IsWhiteSpace(c) || c is '/' or '*' or '#')
                && comment.Kind is Reading.Tokens.CommentKind.Line
                or Reading.Tokens.CommentKind.Hash;
            if (isNear)
                comments.Add(CodeText.Comment(file.Source.TextOf(comment.Span).TrimStart('/', '#', ' '), Indentation));
        }

        return string.Concat(comments);
    }
}
