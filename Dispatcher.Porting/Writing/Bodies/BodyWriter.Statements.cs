using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>Statements, and how one that cannot be said is left.</content>
internal sealed partial class BodyWriter
{
    private readonly List<string> _hoisted = [];
    private bool _mayHoist;
    private int _lasting;
    private Statement? _statement;

    private void Statements(IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
            Statement(statement);
    }

    /// <summary>Writes a statement, or leaves it.</summary>
    private void Statement(Statement statement)
    {
        if (statement is FunctionDeclaration or ClassDeclaration or UseDeclaration or EmptyStatement or ConstantDeclaration)
            return;
        (int offset, Statement? outer, bool mayHoist) = (_offset, _statement, _mayHoist);
        if (statement is not Block)
            CommentsUntil(statement.Span.Start);
        _offset = statement.Span.Start;
        _output.Statements.Add(_offset);
        (int lines, int temporaries, int indent) = (_lines.Count, _temporaries.Count, _indent);
        List<LocalVariable> declared = _declaredHere;
        _declaredHere = [];
        int breakables = _breakables.Count;
        _hoisted.Clear();
        _afterwards.Clear();
        try
        {
            (_statement, _mayHoist) = (statement, true);
            if (_output.Forced.Contains(_offset))
                throw new LeftException(statement, "what was made of it does not compile");
            Write(statement);
            FlushHoisted();
            _output.Left.Remove(_offset);
        }
        catch (LeftException left)
        {
            _lines.RemoveRange(lines, _lines.Count - lines);
            _temporaries.RemoveRange(temporaries, _temporaries.Count - temporaries);
            _breakables.RemoveRange(breakables, _breakables.Count - breakables);
            _indent = indent;
            Leave(statement, left);
        }

        declared.AddRange(_declaredHere);
        _declaredHere = declared;
        _hoisted.Clear();
        _afterwards.Clear();
        (_offset, _statement, _mayHoist) = (offset, outer, mayHoist);
    }

    /// <summary>Writes the comments of a plugin that stand before an offset and were not written yet.</summary>
    private void CommentsUntil(int offset)
    {
        if (_program.Host is null || offset <= _commentedTo)
            return;
        foreach (Reading.Tokens.Comment comment in _file.CommentsIn(new Reading.TextSpan(_commentedTo, offset)))
        {
            string text = _file.Source.TextOf(comment.Span).Trim('/', '#', '*', ' ', '\t', '\r', '\n');
            foreach (string line in CodeText.Comment(text, "").TrimEnd('\n').Split('\n'))
                Emit($"// {line.TrimStart('/', ' ', '*')}".TrimEnd());
        }

        _commentedTo = offset;
    }

    private void Leave(Statement statement, LeftException left)
    {
        _commentedTo = Math.Max(_commentedTo, statement.Span.End);
        string place = _file.PlaceOf(statement).FileAndLine;
        foreach (LocalVariable variable in _declaredHere.Where(one => one.DeclaredAt is not null && one.IsDeclared))
            variable.IsDeclared = false;
        foreach (LocalVariable variable in _variables.Values.Where(one => !one.IsDeclared && !one.IsBox && one.DeclaredAt is { } at
            && (ReferenceEquals(at, statement))))
        {
            Emit($"{variable.CSharp} {variable.Name} = default!;");
            variable.IsDeclared = true;
        }

        foreach (Node node in statement.DescendantsAndSelf())
        {
            foreach (LocalVariable variable in _variables.Values.Where(one => ReferenceEquals(one.DeclaredAt, node)))
                variable.IsDeclared = true;
        }

        foreach (string line in CodeText.Comment(_file.TextOf(statement), "").TrimEnd('\n').Split('\n'))
            Emit(line);
        Emit($"{(_program.Host is null ? "throw " : "")}Port.Left({CSharpNames.Literal(place)});");
        _output.Left[_offset] = new LeftStatement(place, left.Message, _offset);
    }

    private void FlushHoisted()
    {
        if (_afterwards.Count > 0)
            throw new LeftException(_statement!, "a place of the host that is changed inside of a condition");
        foreach (string line in _hoisted)
            Emit(line);
        _hoisted.Clear();
    }

    private void EmitStatement(string text)
    {
        string[] afterwards = [.. _afterwards];
        _afterwards.Clear();
        FlushHoisted();
        Emit(text);
        foreach (string line in afterwards)
            Emit(line);
    }

    private void Write(Statement statement)
    {
        switch (statement)
        {
            case Block block:
                Statements(block.Statements);
                CommentsUntil(block.Span.End);
                break;
            case ExpressionStatement { Expression: var registering } when RegisteredElsewhere(registering) is { } text:
                foreach (string line in text)
                    EmitStatement(line);
                break;
            case ExpressionStatement { Expression: var expression }:
                WriteExpression(expression, statement);
                break;
            case Echo echo:
                EmitStatement($"Php.Echo({string.Join(", ", echo.Values.Select(one => Expression(one).AsArgument))});");
                break;
            case InlineHtml html:
                EmitStatement($"Php.Echo({CSharpNames.Literal(html.Text)});");
                break;
            case If condition:
                WriteIf(condition);
                break;
            case While loop:
                WriteWhile(loop);
                break;
            case DoWhile loop:
                WriteDoWhile(loop);
                break;
            case For loop:
                WriteFor(loop);
                break;
            case Foreach loop:
                WriteForeach(loop);
                break;
            case Switch choice:
                WriteSwitch(choice);
                break;
            case Break leave:
                WriteJump(leave.Depth, isBreak: true, leave);
                break;
            case Continue next:
                WriteJump(next.Depth, isBreak: false, next);
                break;
            case Return result:
                WriteReturn(result);
                break;
            case Try attempt:
                WriteTry(attempt);
                break;
            case Global global:
                foreach (Expression one in global.Variables)
                    WriteGlobal(one);
                break;
            case StaticVariables statics:
                foreach (StaticVariable one in statics.Variables)
                    WriteStatic(one);
                break;
            case Unset unset:
                foreach (Expression target in unset.Targets)
                    WriteUnset(target);
                break;
            case Declare { Body: null }:
                break;
            default:
                throw new LeftException(statement, "a statement of its kind");
        }
    }

    private void WriteGlobal(Expression expression)
    {
        if (expression is not Variable variable)
            throw new LeftException(expression, "a global variable by a name that is not known");
        LocalVariable local = Local(variable.Name);
        if (_isTopLevel)
            return;
        Bind(local, $"Globals.{_output.Global(variable.Name)}.Share()");
    }

    private void WriteStatic(StaticVariable one)
    {
        if (_outer is not null)
            throw new LeftException(one, "a static variable of a closure");
        string field = _output.StaticField(one, one.Variable.Name, _class, () =>
            one.Initial is null ? "" : Constant(_program, _output, _file, _scope, _class, one.Initial)?.AsArgument
                ?? throw new LeftException(one, "what the variable begins with"));
        Bind(Local(one.Variable.Name), field + ".Share()");
    }

    /// <summary>Makes a variable share a reference.</summary>
    private void Bind(LocalVariable local, string reference)
    {
        if (!local.IsBox || local.IsRef)
            throw new LeftException(_statement!, "a reference to a variable that is none");
        if (!local.IsParameter && !local.IsGlobal && !local.IsDeclared && _breakables.Count == 0 && _indent == _baseIndent
            && !local.IsBound)
        {
            local.IsDeclared = true;
            EmitStatement($"PhpReference {local.Name} = {reference};");
            return;
        }

        EmitStatement($"{local.Name} = {local.Name}.Rebind({reference});");
    }

    private int _baseIndent => _outer is null ? _function is null ? 3 : 2 : -1;

    private void WriteUnset(Expression target)
    {
        switch (target)
        {
            case Variable { IsThis: false } variable:
                LocalVariable local = Local(variable.Name);
                Note(local, PhpType.Null);
                if (local.IsBox)
                    EmitStatement(local.IsGlobal ? $"{local.Name}.Value = null;"
                        : $"{local.Name} = {local.Name}.Rebind(new PhpReference());");
                else if (local.IsRef)
                    throw new LeftException(target, "the end of a reference");
                else
                    EmitStatement($"{local.Name} = null;");
                break;
            case ElementAccess { Index: { } index } element when element.Target is Variable { IsThis: false } array
                && Local(array.Name) is { IsBox: false, CSharp: "PhpArray" } native:
                EmitStatement($"Php.Unset({native.Name}, {Expression(index).AsArgument});");
                break;
            case ElementAccess { Index: { } index } element:
                Expression at = element.Target;
                Code container = at is Variable or PropertyAccess { Target: Variable { IsThis: true } } or StaticPropertyAccess
                    ? Expression(at)
                    : UnsetContainer(at);
                EmitStatement($"Php.Unset({container.AsArgument}, {Expression(index).AsArgument});");
                break;
            case PropertyAccess { IsNullsafe: false } property:
                EmitStatement($"Php.UnsetProperty({Quiet(property.Target).AsArgument}, {MemberName(property.Member)}{ScopeSuffix()});");
                break;
            default:
                throw new LeftException(target, "what is unset");
        }
    }

    /// <summary>What holds an element that is unset.</summary>
    private Code UnsetContainer(Expression at) => at switch
    {
        ElementAccess { Index: { } index } element when Global(element) is null && !HasNullsafe(element) => new Code(
            $"Php.GetForUnset({UnsetContainer(element.Target).AsArgument}, {Expression(index).AsArgument})", PhpType.Any),
        Variable => Expression(at),
        _ => Quiet(at),
    };

    private void WriteReturn(Return result)
    {
        if (_isTopLevel)
        {
            if (result.Value is not null)
                WriteExpression(result.Value, result);
            EmitReturn("");
            return;
        }

        if (_isGenerator)
        {
            if (result.Value is not null)
                EmitStatement($"generator.Return({YieldedOr(result.Value)});");
            EmitReturn("");
            return;
        }

        if (_outer is null && (_function!.IsConstructor || _returnCSharp == "void"))
        {
            if (result.Value is not null)
                WriteExpression(result.Value, result);
            EmitReturn(_program.Host is null ? "this" : "");
            return;
        }

        if (result.Value is null || _returnText is "void")
        {
            EmitReturn("null");
            return;
        }

        if (_outer is null && _function!.ReturnsReference && IsPlace(result.Value)
            && (result.Value is not Variable { IsThis: false } own1 || Local(own1.Name) is { IsBox: true, IsRef: false }))
        {
            EmitReturn(ReferenceTo(result.Value, result));
            return;
        }

        bool isLocal = _lasting == 0 && result.Value is Variable { IsThis: false } variable
            && Local(variable.Name) is { IsBox: false, IsRef: false, IsBorrowed: false, IsLoopOwn: false } own
            && (!own.IsParameter || own.IsChangedInside) && !own.IsCaptured;
        Code value = Expression(result.Value);
        string text = Returned(isLocal ? value with { IsFresh = true } : value);
        EmitReturn(text);
    }

    private string Returned(Code value)
    {
        if ((_returnText.Length == 0 && _returnCSharp == "object?") || _returnText is "mixed")
            return Kept(value);
        if (value.CSharp == _returnCSharp && _returnCSharp != "object?")
            return Kept(value);
        if (_outer is null && _function is { IsReturnDocumented: true } own)
        {
            if (Fits(value, _returnCSharp))
                return Kept(value);
            Loosen(own);
            return Kept(value);
        }
        if (_returnCSharp != "object?")
            return Convert(value, _returnCSharp, _returnText, IsKept: true);
        if (_returnText.TrimStart('?') is var plain && value.Type.IsOnly(KindsOf(_returnText)) && value.Type.Kinds != PhpKinds.Object
            && plain is not ("static" or "callable"))
            return Kept(value);
        return $"Php.Coerce({Kept(value)}, {CSharpNames.Literal(_returnText)}{Strict()})";
    }

    /// <summary>The kinds that surely are of a type in PHP's words: what has none of them may not be.</summary>
    private static PhpKinds KindsOf(string type)
    {
        PhpKinds kinds = type.StartsWith('?') ? PhpKinds.Null : PhpKinds.None;
        foreach (string part in type.TrimStart('?').Split('|'))
        {
            kinds |= part switch
            {
                "int" => PhpKinds.Int,
                "float" => PhpKinds.Float,
                "string" => PhpKinds.String,
                "bool" => PhpKinds.Bool,
                "array" => PhpKinds.Array,
                "null" => PhpKinds.Null,
                "iterable" => PhpKinds.Array,
                "mixed" => PhpKinds.Any,
                _ => PhpKinds.None,
            };
        }

        return kinds;
    }

    /// <summary>Writes a <c>try</c>: what it returns is not what its <c>finally</c> may change.</summary>
    private void WriteTry(Try attempt)
    {
        int lasting = _lasting;
        _lasting += attempt.Finally is null ? 0 : 1;
        WriteAttempt(attempt);
        _lasting = lasting;
    }

    private void WriteAttempt(Try attempt)
    {
        if (_isGenerator && attempt.Catches.Length > 0
            && ProgramFacts.Inside(attempt.Body).Any(one => one is Yield or Construct { Kind: ConstructKind.YieldFrom }))
            throw new LeftException(attempt, "a 'yield' inside of 'try' with 'catch'");
        if (attempt.Finally is { } last && ProgramFacts.Inside(last).Any(one => one is Return or Break or Continue))
        {
            WriteLeavingFinally(attempt, last);
            return;
        }

        Emit("try");
        Braces(attempt.Body, areNeeded: true);
        for (int i = 0; i < attempt.Catches.Length; i++)
        {
            // What an earlier one catches already is an error in C#, and never run in PHP.
            if (!attempt.Catches[i].Types.All(type => attempt.Catches.Take(i).Any(one => one.Types.Any(above => IsBelow(type, above)))))
                WriteCatch(attempt.Catches[i]);
        }

        if (attempt.Finally is { } final)
        {
            Emit("finally");
            Braces(final, areNeeded: true);
        }
    }

    private bool IsBelow(Name type, Name other)
    {
        (string name, string above) = (_scope.ResolveClass(type), _scope.ResolveClass(other));
        if (name.Equals(above, StringComparison.OrdinalIgnoreCase))
            return true;
        BuiltInClasses.TryFind(above, out Type? caught);
        if (_program.FindClass(name) is { } known)
            return _program.FindClass(above) is { } one ? known.IsOf(one) : caught?.IsAssignableFrom(known.BuiltInAncestor) == true;
        return BuiltInClasses.TryFind(name, out Type? own) && caught?.IsAssignableFrom(own) == true;
    }

    private void WriteCatch(Catch handler)
    {
        LocalVariable? variable = handler.Variable is { } caught ? Local(caught.Name) : null;
        List<string> names = [];
        List<PhpType> types = [];
        bool isSimple = true;
        foreach (Name type in handler.Types)
        {
            string full = _scope.ResolveClass(type);
            types.Add(new PhpType(PhpKinds.Object, full));
            if (_program.FindClass(full) is { } known)
            {
                names.Add(known.CSharpName);
                isSimple &= !known.IsInterface;
            }
            else if (BuiltInClasses.TryFind(full, out Type? builtIn) && typeof(Exception).IsAssignableFrom(builtIn))
            {
                names.Add(BuiltInClasses.CSharp(builtIn));
            }
            else
            {
                names.Add(CSharpNames.Literal(full));
                isSimple = false;
            }
        }

        bool isOwn = variable is not null && ReferenceEquals(variable.DeclaredAt, handler) && !variable.IsBox && variable.Writes <= 1
            && !variable.IsHandedOver;
        string local = variable is null ? "" : isOwn ? variable.Name : _names.Take("caught", "");
        bool isOne = isSimple && names.Count == 1;
        if (isOne)
        {
            Emit(local.Length == 0 ? $"catch ({names[0]})" : $"catch ({names[0]} {local})");
        }
        else
        {
            if (local.Length == 0)
                local = _names.Take("caught", "");
            string condition = isSimple || names.TrueForAll(one => !one.StartsWith('"'))
                ? $"{local} is {string.Join(" or ", names)}"
                : string.Join(" || ", names.Select(one => one.StartsWith('"') ? $"Php.IsInstance({local}, {one})" : $"{local} is {one}"));
            Emit($"catch (PhpThrowable {local}) when ({condition})");
        }

        Open();
        if (variable is not null)
        {
            PhpType type = types.Count == 1 ? types[0] : new PhpType(PhpKinds.Object, "Throwable");
            variable.Seen = variable.Seen.Join(type);
            if (isOwn)
            {
                variable.CSharp = isOne ? names[0] : "PhpThrowable";
                variable.IsDeclared = true;
            }
            else
            {
                EmitAssign(variable, new Code(local, type, "PhpThrowable", IsFresh: true), handler);
            }
        }

        Statements(handler.Body.Statements);
        Close();
    }

    private void Braces(Statement body, bool areNeeded = false)
    {
        int start = _lines.Count;
        Open();
        Statement(body);
        Close();
        if (!areNeeded)
            WithoutBraces(start);
    }

    /// <summary>Takes the braces away around a statement that stands alone and declares nothing.</summary>
    private void WithoutBraces(int start)
    {
        if (_lines.Count != start + 3 || !StandsAlone(_lines[start + 1].Text))
            return;
        _lines.RemoveAt(start + 2);
        _lines.RemoveAt(start);
    }

    /// <summary>Whether a line is a statement of its own and no declaration.</summary>
    private static bool StandsAlone(string line)
    {
        if (!line.EndsWith(';') || line.Contains('\n', StringComparison.Ordinal) || line.StartsWith("//", StringComparison.Ordinal))
            return false;
        string first = line[..line.AsSpan().IndexOfAny(" ([;=")];
        if (first is "return" or "throw" or "break" or "continue" or "goto")
            return true;
        string rest = line[first.Length..];
        return rest is ['(' or '[', ..] || (rest is [' ', ..] && !char.IsLetter(rest[1]) && rest[1] != '@' && rest[1] != '_')
            || first.EndsWith("++", StringComparison.Ordinal) || first.EndsWith("--", StringComparison.Ordinal);
    }
}
