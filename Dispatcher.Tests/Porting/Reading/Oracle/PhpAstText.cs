using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dispatching.Porting.Reading.Tree;

namespace Tests.Porting.Reading.Oracle;

/// <summary>Writes a tree as <c>ast.php</c> writes the one that PHP's own parser makes, so that the two can be compared.</summary>
internal sealed partial class PhpAstText
{
    private readonly StringBuilder _text = new();

    public static string Of(Script script)
    {
        var writer = new PhpAstText();
        writer.Statements(script.Statements);
        return writer._text.ToString();
    }

    private void Statements(IEnumerable<Statement> statements)
    {
        _text.Append('[');
        int start = _text.Length;
        foreach (Statement statement in statements)
            Flat(statement, start);
        _text.Append(']');
    }

    private void Body(Statement? body)
    {
        if (body is null)
            Write("-");
        else
            Statements([body]);
    }

    private void Separate(int start)
    {
        if (_text.Length > start)
            _text.Append(' ');
    }

    private void Flat(Statement statement, int start)
    {
        switch (statement)
        {
            case Block block:
                foreach (Statement inner in block.Statements)
                    Flat(inner, start);
                break;
            case EmptyStatement:
                break;
            case NamespaceDeclaration { HasBraces: false } space:
                Separate(start);
                Node("NAMESPACE", Text(space.Name!.Text), "-");
                foreach (Statement inner in space.Statements)
                    Flat(inner, start);
                break;
            case UseDeclaration use:
                foreach (UseItem item in use.Items)
                {
                    Separate(start);
                    string kind = item.Kind switch { UseKind.Class => "1", UseKind.Function => "2", _ => "4" };
                    Node("USE_ELEM", kind, Text(item.FullName), item.Alias is null ? "-" : Text(item.Alias.Text));
                }

                break;
            case Echo echo:
                Each(start, "ECHO", echo.Values);
                break;
            case Unset unset:
                Each(start, "UNSET", unset.Targets);
                break;
            case Global global:
                Each(start, "GLOBAL", global.Variables);
                break;
            case StaticVariables variables:
                foreach (StaticVariable variable in variables.Variables)
                {
                    Separate(start);
                    Node("STATIC", variable.Variable, variable.Initial);
                }

                break;
            default:
                Separate(start);
                Single(statement);
                break;
        }
    }

    private void Each(int start, string kind, ImmutableArray<Expression> values)
    {
        foreach (Expression value in values)
        {
            Separate(start);
            Node(kind, value);
        }
    }

    /// <summary>Writes a node; its parts are texts that stand for themselves, nodes, and actions that write.</summary>
    private void Node(string kind, params ReadOnlySpan<object?> parts)
    {
        _text.Append('(').Append(kind);
        foreach (object? part in parts)
        {
            _text.Append(' ');
            switch (part)
            {
                case null:
                    _text.Append('-');
                    break;
                case string text:
                    _text.Append(text);
                    break;
                case Action write:
                    write();
                    break;
                case Node node:
                    Any(node);
                    break;
                default:
                    throw new InvalidOperationException(part.GetType().Name);
            }
        }

        _text.Append(')');
    }

    private void Write(string text) => _text.Append(text);

    private Action List<T>(string kind, IEnumerable<T> items)
        where T : class? => () => Node(kind, [.. items]);

    private Action Inside(Statement? body) => () => Body(body);

    private static string Flags(string kind, params ReadOnlySpan<string?> flags)
    {
        string?[] set = [.. flags];
        string joined = string.Join('|', set.Where(flag => flag is not null).Order(StringComparer.Ordinal));
        return joined.Length == 0 ? kind : $"{kind} {joined}";
    }

    internal static string Text(string text, bool isBinary = false)
    {
        var written = new StringBuilder("'");
        foreach (byte value in isBinary ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text))
        {
            if (value is >= 0x20 and < 0x7F and not (byte)'\'' and not (byte)'\\' and not (byte)'"')
                written.Append((char)value);
            else
                written.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
        }

        return written.Append('\'').ToString();
    }
}
