using Compat.Php;
using Evaluation = System.Func<Conformance.Dialects.Snippets.SnippetScope, object?>;

namespace Conformance.Dialects.Snippets;

internal sealed partial class SnippetReader
{
    // From those that bind least to those that bind most.
    private static readonly string[][] s_levels =
    [
        ["or"], ["xor"], ["and"], ["??"], ["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!=", "===", "!==", "<>", "<=>"],
        ["<", "<=", ">", ">="], ["."], ["<<", ">>"], ["+", "-"], ["*", "/", "%"],
    ];

    private Evaluation Expression() => Ternary(Binary(0));

    private Evaluation Ternary(Evaluation condition)
    {
        while (Take("?"))
        {
            Evaluation left = condition;
            if (Take(":"))
            {
                Evaluation other = Binary(3);
                condition = scope => left(scope) is var value && Php.IsTrue(value) ? value : other(scope);
                continue;
            }

            Evaluation then = Expression();
            Expect(":");
            Evaluation otherwise = Binary(3);
            condition = scope => Php.IsTrue(left(scope)) ? then(scope) : otherwise(scope);
        }

        return condition;
    }

    private Evaluation Binary(int level)
    {
        if (level == s_levels.Length)
            return Unary();
        Evaluation left = Binary(level + 1);
        while (Array.Find(s_levels[level], Is) is { } sign)
        {
            if (sign == "??")
                return Coalesce(left, level);
            _at++;
            Evaluation first = left, second = Binary(level + 1);
            left = sign switch
            {
                "&&" or "and" => scope => Php.IsTrue(first(scope)) && Php.IsTrue(second(scope)),
                "||" or "or" => scope => Php.IsTrue(first(scope)) || Php.IsTrue(second(scope)),
                "xor" => scope => Php.IsTrue(first(scope)) != Php.IsTrue(second(scope)),
                _ => scope =>
                {
                    object? a = first(scope);
                    return SnippetOperators.Apply(sign, a, second(scope));
                },
            };
        }

        return left;
    }

    private Evaluation Coalesce(Evaluation left, int level)
    {
        _at++;
        Evaluation right = Binary(level);
        return scope =>
        {
            s_isQuiet.Value++;
            object? value;
            try
            {
                value = left(scope);
            }
            finally
            {
                s_isQuiet.Value--;
            }

            return value ?? right(scope);
        };
    }

    // Within "??", "isset" and "empty", an offset that is not there is null.
    private static readonly AsyncLocal<int> s_isQuiet = new();

    private Evaluation Unary()
    {
        foreach (string sign in (string[])["!", "-", "+", "~", "@"])
        {
            if (!Take(sign))
                continue;
            Evaluation operand = Unary();
            return sign switch
            {
                "!" => scope => !Php.IsTrue(operand(scope)),
                "-" => scope => Php.Negate(operand(scope)),
                "+" => scope => Php.Plus(operand(scope)),
                "~" => scope => Php.BitNot(operand(scope)),
                _ => operand,
            };
        }

        if (Is("++") || Is("--"))
        {
            bool isUp = Take("++") || !Take("--");
            string name = Variable();
            return scope => scope[name].Value = isUp ? Php.Increment(scope[name].Value) : Php.Decrement(scope[name].Value);
        }

        if (Is("(") && _tokens[_at + 2].Text == ")" && _tokens[_at + 1].Kind == SnippetTokenKind.Name
            && SnippetOperators.CastOf(_tokens[_at + 1].Text) is { } cast)
        {
            _at += 3;
            Evaluation operand = Unary();
            return scope => cast(operand(scope));
        }

        return Power();
    }

    private Evaluation Power()
    {
        Evaluation left = Postfix(Primary());
        if (!Take("**"))
            return left;
        Evaluation right = Unary();
        return scope =>
        {
            object? a = left(scope);
            return Php.Power(a, right(scope));
        };
    }

    private Evaluation Postfix(Evaluation value)
    {
        while (Is("["))
        {
            _at++;
            Evaluation container = value, key = Expression();
            Expect("]");
            value = scope =>
            {
                object? from = container(scope);
                return s_isQuiet.Value > 0 ? Php.GetOrNull(from, key(scope)) : Php.Get(from, key(scope));
            };
        }

        if (Is("->") || Is("::") || Is("?->") || Is("("))
            throw new NotPlayableException($"'{Here.Text}'");
        return value;
    }

    private Evaluation Primary()
    {
        SnippetToken token = Here;
        switch (token.Kind)
        {
            case SnippetTokenKind.Literal:
                _at++;
                if (token.Value is string text && _tokens.Index().Any(each => each.Index > 0 && each.Item.Text == text
                    && _tokens[each.Index - 1].Text == "function"))
                    throw new NotPlayableException("a function by its name");
                return _ => token.Value;
            case SnippetTokenKind.Variable:
                return VariableOrAssignment();
            case SnippetTokenKind.Name:
                return Named();
        }

        if (Take("("))
        {
            Evaluation inner = Expression();
            Expect(")");
            return inner;
        }

        if (Take("["))
            return Elements("]");
        throw new NotPlayableException($"'{token.Text}'");
    }

    private Evaluation VariableOrAssignment()
    {
        string name = Variable();
        if (Is("["))
        {
            Evaluation? assignment = ElementAssignment(name);
            return assignment ?? (scope => scope[name].Value);
        }

        if (Take("++"))
            return scope => Step(scope[name], Php.Increment);
        if (Take("--"))
            return scope => Step(scope[name], Php.Decrement);
        if (Take("="))
        {
            if (Is("&"))
                throw new NotPlayableException("a reference");
            Evaluation value = Expression();
            return scope => scope[name].Value = value(scope);
        }

        if (Here.Kind == SnippetTokenKind.Mark && Here.Text.Length > 1 && Here.Text[^1] == '='
            && Here.Text is not ("==" or "===" or "!=" or "!==" or "<=" or ">="))
        {
            string sign = _tokens[_at++].Text[..^1];
            Evaluation value = Expression();
            if (sign == "??")
                return scope => scope[name].Value ??= value(scope);
            return scope => scope[name].Value = SnippetOperators.Apply(sign, scope[name].Value, value(scope));
        }

        return scope => scope[name].Value;
    }

    private static object? Step(PhpReference variable, Func<object?, object?> step)
    {
        object? before = Php.Copy(variable.Value);
        variable.Value = step(variable.Value);
        return before;
    }

    // "$a[…] = …" and "$a[] = …"; anything else is read as an expression.
    private Evaluation? ElementAssignment(string name)
    {
        int start = _at;
        _at++;
        Evaluation? key = Is("]") ? null : Expression();
        Expect("]");
        if (!Take("="))
        {
            _at = start;
            return null;
        }

        Evaluation value = Expression();
        return scope =>
        {
            object? at = key?.Invoke(scope), put = value(scope);
            if (key is null)
                Php.Append(ref scope[name].Variable, put);
            else
                Php.Set(ref scope[name].Variable, at, put);
            return put;
        };
    }

    private Evaluation Named()
    {
        string name = Name().TrimStart('\\');
        switch (name.ToLowerInvariant())
        {
            case "true":
                return _ => true;
            case "false":
                return _ => false;
            case "null":
                return _ => null;
            case "array" when Take("("):
                return Elements(")");
            case "isset":
                List<Evaluation> asked = List();
                return scope => asked.TrueForAll(value => Quietly(value, scope) is not null);
            case "empty":
                List<Evaluation> one = List();
                return scope => !Php.IsTrue(Quietly(one[0], scope));
            case "fn":
                return Arrow();
            case "new" or "function" or "match" or "throw" or "clone" or "static" or "print" or "list" or "include" or "yield":
                throw new NotPlayableException($"'{name}'");
        }

        if (name is "function_exists" or "compact" or "extract" or "func_get_args" or "func_num_args" or "get_defined_vars")
            throw new NotPlayableException($"the function '{name}'");
        if (Is("("))
            return Call(name);
        return PhpConstants.TryFind(name, out object? constant) ? _ => constant : throw new NotPlayableException($"the constant '{name}'");
    }

    private static object? Quietly(Evaluation value, SnippetScope scope)
    {
        s_isQuiet.Value++;
        try
        {
            return value(scope);
        }
        finally
        {
            s_isQuiet.Value--;
        }
    }

    private Evaluation Arrow()
    {
        IReadOnlyList<SnippetParameter> parameters = Parameters();
        var returned = new SnippetParameter("", Take(":") ? Types() : [], false, false, null);
        Expect("=>");
        Evaluation value = Expression();
        return scope => (Func<object?[], object?>)new SnippetFunction(
            parameters, returned, inner => throw new ReturnException(value(inner)), scope.Copy).Invoke;
    }

    private List<Evaluation> List()
    {
        var values = new List<Evaluation>();
        Expect("(");
        while (!Take(")"))
        {
            if (Is("..."))
                throw new NotPlayableException("'...'");
            values.Add(Expression());
            Take(",");
        }

        return values;
    }

    private Evaluation Call(string name)
    {
        int start = _at + 1;
        List<Evaluation> arguments = List();
        List<string?> variables = VariablesOf(start, arguments.Count);
        if (!PhpFunctions.TryFind(name, out PhpFunction? function))
        {
            return scope => (scope.Functions.Find(name) ?? throw new NotPlayableException($"the function '{name}'")) is var own
                ? Invoke(scope, arguments, variables, own.Invoke, own.IsByReference)
                : null;
        }

        bool IsByReference(int index) => function.Parameters.Count > 0
            && function.Parameters[Math.Min(index, function.Parameters.Count - 1)].IsByReference;
        return scope => Invoke(scope, arguments, variables, function.Invoke, IsByReference);
    }

    // Which arguments are nothing but a variable: those can be written to.
    private List<string?> VariablesOf(int start, int count)
    {
        var variables = new List<string?>();
        int depth = 0, from = start;
        for (int i = start; i < _at; i++)
        {
            string text = _tokens[i].Kind is SnippetTokenKind.Mark ? _tokens[i].Text : "";
            if (depth == 0 && text is ("," or ")"))
            {
                variables.Add(i == from + 1 && _tokens[from].Kind == SnippetTokenKind.Variable ? _tokens[from].Text : null);
                from = i + 1;
            }

            depth += text is "(" or "[" ? 1 : text is ")" or "]" ? -1 : 0;
        }

        while (variables.Count < count)
            variables.Add(null);
        return variables;
    }

    private static object? Invoke(
        SnippetScope scope, List<Evaluation> arguments, List<string?> variables, Func<object?[], object?> call, Func<int,
            bool> isByReference)
    {
        object?[] passed = [.. arguments.Select(argument => argument(scope))];
        object? result = call(passed);
        for (int i = 0; i < passed.Length; i++)
        {
            if (variables[i] is { } name && isByReference(i) && !ReferenceEquals(passed[i], scope[name].Value))
                scope[name].Value = passed[i];
        }

        return result;
    }

    private Evaluation Elements(string end)
    {
        var elements = new List<(Evaluation? Key, Evaluation Value)>();
        while (!Take(end))
        {
            if (Is("...") || Is("&"))
                throw new NotPlayableException($"'{Here.Text}' in an array");
            Evaluation value = Expression();
            if (Take("=>"))
                elements.Add((value, Expression()));
            else
                elements.Add((null, value));
            Take(",");
        }

        return scope =>
        {
            var array = new PhpArray(elements.Count);
            foreach ((Evaluation? key, Evaluation value) in elements)
            {
                if (key is null)
                    array.Add(value(scope));
                else
                    array[key(scope)] = value(scope);
            }

            return array;
        };
    }
}
