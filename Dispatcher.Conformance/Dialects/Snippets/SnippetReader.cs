using Compat.Php;

namespace Conformance.Dialects.Snippets;

/// <summary>Reads the functions of a snippet: declarations, and the few statements that surround a call or an operator.</summary>
internal sealed partial class SnippetReader
{
    private readonly IReadOnlyList<SnippetToken> _tokens;
    private readonly SnippetFunctions _functions = new();
    private int _at;

    private SnippetReader(string source) => _tokens = new SnippetLexer(source).Read();

    private SnippetToken Here => _tokens[_at];

    /// <exception cref="NotPlayableException">The snippet has something else.</exception>
    public static SnippetFunctions Read(string source)
    {
        var reader = new SnippetReader(source);
        while (reader.Here.Kind != SnippetTokenKind.End)
            reader.Declaration();
        return reader._functions;
    }

    private bool Is(string text) => Here.Kind is SnippetTokenKind.Mark or SnippetTokenKind.Name
        && Here.Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    private bool Take(string text)
    {
        bool isNext = Is(text);
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private void Expect(string text)
    {
        if (!Take(text))
            throw new NotPlayableException($"'{Here.Text}' where '{text}' is read");
    }

    private string Name()
    {
        string name = Here.Text;
        if (Here.Kind != SnippetTokenKind.Name)
            throw new NotPlayableException($"'{name}' where a name is read");
        _at++;
        return name;
    }

    private void Declaration()
    {
        Expect("function");
        string name = Name();
        _functions.Add(name, Function(static scope => new(scope.Functions), new(_functions)));
    }

    private SnippetFunction Function(Func<SnippetScope, SnippetScope> begin, SnippetScope outer)
    {
        IReadOnlyList<SnippetParameter> parameters = Parameters();
        var returned = new SnippetParameter("", Take(":") ? Types() : [], false, false, null);
        Action<SnippetScope> body = Block();
        return new(parameters, returned, body, () => begin(outer));
    }

    private List<SnippetParameter> Parameters()
    {
        var parameters = new List<SnippetParameter>();
        Expect("(");
        while (!Take(")"))
        {
            IReadOnlyList<string> types = Here.Kind == SnippetTokenKind.Name || Is("?") ? Types() : [];
            bool isByReference = Take("&"), isVariadic = Take("...");
            string name = Variable();
            Func<SnippetScope, object?>? otherwise = Take("=") ? Expression() : null;
            parameters.Add(new(name, types, isByReference, isVariadic, otherwise));
            Take(",");
        }

        return parameters;
    }

    private string Variable()
    {
        if (Here.Kind != SnippetTokenKind.Variable)
            throw new NotPlayableException($"'{Here.Text}' where a variable is read");
        return _tokens[_at++].Text;
    }

    private List<string> Types()
    {
        var types = new List<string>();
        if (Take("?"))
            types.Add("null");
        do
            types.Add(Name().ToLowerInvariant());
        while (Take("|"));
        return types;
    }

    private Action<SnippetScope> Block()
    {
        if (!Take("{"))
            return Statement();
        var statements = new List<Action<SnippetScope>>();
        while (!Take("}"))
            statements.Add(Statement());
        return scope => statements.ForEach(statement => statement(scope));
    }

    private Action<SnippetScope> Statement()
    {
        if (Is("{"))
            return Block();
        if (Take("return"))
        {
            Func<SnippetScope, object?> value = Is(";") ? static _ => null : Expression();
            Expect(";");
            return scope => throw new ReturnException(value(scope));
        }

        if (Take("if"))
            return If();
        if (Take("foreach"))
            return ForEach();
        if (Take("try"))
            return Try();
        if (Take("echo"))
        {
            Func<SnippetScope, object?> value = Expression();
            Expect(";");
            return scope => Php.Echo(value(scope));
        }

        if (Take("unset"))
            return Unset();
        Func<SnippetScope, object?> expression = Expression();
        Expect(";");
        return scope => expression(scope);
    }

    private Action<SnippetScope> If()
    {
        Expect("(");
        Func<SnippetScope, object?> condition = Expression();
        Expect(")");
        Action<SnippetScope> then = Block();
        Action<SnippetScope>? otherwise = Take("elseif") || (Is("else") && _tokens[_at + 1].Text == "if" && (_at += 2) > 0) ? If()
            : Take("else") ? Block() : null;
        return scope =>
        {
            if (Php.IsTrue(condition(scope)))
                then(scope);
            else
                otherwise?.Invoke(scope);
        };
    }

    private Action<SnippetScope> ForEach()
    {
        Expect("(");
        Func<SnippetScope, object?> values = Expression();
        Expect("as");
        string value = Variable();
        string? key = null;
        if (Take("=>"))
            (key, value) = (value, Variable());
        Expect(")");
        Action<SnippetScope> body = Block();
        return scope =>
        {
            foreach ((object? each, object? item) in Php.Iterate(values(scope)))
            {
                if (key is not null)
                    scope[key].Value = each;
                scope[value].Value = item;
                body(scope);
            }
        };
    }

    private Action<SnippetScope> Try()
    {
        Action<SnippetScope> body = Block();
        Expect("catch");
        Expect("(");
        List<string> types = Types();
        string? variable = Here.Kind == SnippetTokenKind.Variable ? Variable() : null;
        Expect(")");
        Action<SnippetScope> handler = Block();
        return scope =>
        {
            try
            {
                body(scope);
            }
            catch (PhpThrowable exception) when (types.Exists(type => IsOf(exception, type.TrimStart('\\'))))
            {
                if (variable is not null)
                    scope[variable].Value = exception;
                handler(scope);
            }
        };
    }

    private static bool IsOf(PhpThrowable exception, string type)
    {
        if (type == "throwable" || (type == "exception" && exception is PhpException) || (type == "error" && exception is PhpError))
            return true;
        for (Type? each = exception.GetType(); each is not null; each = each.BaseType)
        {
            if (each.Name.Equals(type, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private Action<SnippetScope> Unset()
    {
        Expect("(");
        string name = Variable();
        if (Take(")"))
        {
            Expect(";");
            return scope => scope.Unset(name);
        }

        Expect("[");
        Func<SnippetScope, object?> key = Expression();
        Expect("]");
        Expect(")");
        Expect(";");
        return scope => Php.Unset(scope[name].Value, key(scope));
    }
}
