using System.Globalization;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>Expressions: literals, operators, conversions.</content>
internal sealed partial class BodyWriter
{
    private bool _isImmediate;

    /// <summary>The C# of an expression.</summary>
    private Code Expression(Expression expression)
    {
        Code code = ValueOrNothing(expression);
        return code.CSharp == "void" ? throw new LeftException(expression, "the value of what gives none") : code;
    }

    /// <summary>The same, where nobody needs the value.</summary>
    private Code ValueOrNothing(Expression expression) => OfHost(expression) ?? expression switch
    {
        IntegerLiteral literal =>
            new Code(literal.Value == long.MinValue ? "long.MinValue" : literal.Value.ToString(CultureInfo.InvariantCulture) + "L",
            Math.Abs((double)literal.Value) < int.MaxValue ? PhpType.SmallInt : PhpType.Int, "long"),
        FloatLiteral literal => Float(literal.Value),
        StringLiteral { Form: StringForm.Command } => throw new LeftException(expression, "a command for the shell"),
        StringLiteral literal => Text(literal),
        Template template => Interpolation(template),
        ArrayLiteral array => Array(array),
        Variable { IsThis: true } => This(expression),
        Variable variable => Read(Local(variable.Name)),
        ConstantAccess constant => ConstantValue(constant),
        ClassConstantAccess access => ClassConstant(access),
        MagicConstant magic => Magic(magic),
        Parenthesised inner => Expression(inner.Inner),
        Binary binary => BinaryOperation(binary),
        Unary unary => UnaryOperation(unary),
        Step step => StepValue(step),
        Cast cast => CastValue(cast),
        Assignment assignment => AssignmentValue(assignment),
        CompoundAssignment compound => CompoundValue(compound),
        Conditional conditional => ConditionalValue(conditional),
        InstanceOf instance => InstanceOfValue(instance),
        Isset isset => new Code(string.Join(" && ",
            isset.Values.Select(one => IsSet(one).At(isset.Values.Length > 1 ? Levels.AndAlso : 0))), PhpType.Bool, "bool",
            isset.Values.Length > 1 ? Levels.AndAlso : IsSet(isset.Values[0]).Level),
        Construct construct => ConstructValue(construct),
        Reading.Tree.Closure closure => Closure(closure),
        ArrowFunction arrow => Arrow(arrow),
        Match match => MatchValue(match),
        Call call => CallValue(call),
        New creation => NewValue(creation),
        StaticCall call => StaticCallValue(call),
        StaticPropertyAccess access => StaticProperty(access),
        PropertyAccess or MethodCall or ElementAccess => Chain(expression),
        Yield => throw new LeftException(expression, "a 'yield' inside of an expression"),
        _ => throw new LeftException(expression, $"an expression of its kind: {expression}"),
    };

    private static Code Float(double value) => new(
        double.IsPositiveInfinity(value) ? "double.PositiveInfinity" : value.ToString("R", CultureInfo.InvariantCulture)
            + (Math.Floor(value).Equals(value) && Math.Abs(value) < 1e15 ? ".0" : "D"),
        PhpType.Float, "double");

    private static Code Text(StringLiteral literal) => literal.IsBinary
        ? new Code($"Php.Base64Decode({CSharpNames.Literal(System.Convert.ToBase64String(literal.Value.Select(c =>
            (byte)c).ToArray()))}).ToString()!", PhpType.String, "string")
        : new Code(CSharpNames.Literal(literal.Value), PhpType.String, "string");

    private Code This(Expression expression)
    {
        if (_bound is { } bound)
            return new Code($"Php.This({bound.This})", PhpType.Object);
        if (!_hasThis || _class is null)
            throw new LeftException(expression, "'$this' outside of an object");
        return new Code("this", new PhpType(PhpKinds.Object, _class.PhpName), _class.CSharpName);
    }

    private static Code Read(LocalVariable variable)
    {
        if (variable.IsBox)
            return new Code($"{variable.Name}.Value", PhpType.Any);
        return new Code(variable.Name, variable.IsRef ? PhpType.Any : variable.Type, variable.IsRef ? "object?" : variable.CSharp);
    }

    private Code ConstantValue(ConstantAccess access)
    {
        if (access.Name.Is("true") || access.Name.Is("false"))
            return new Code(access.Name.Text.ToLowerInvariant(), PhpType.Bool, "bool");
        if (access.Name.Is("null"))
            return new Code("null", PhpType.Null);
        string full = _scope.ResolveConstant(access.Name);
        if (_program.Plugin.FindConstant(full) is { } known)
        {
            if (known.Declaration is Call && _program.Host is null)
                return new Code($"Php.Constant({CSharpNames.Literal(known.FullName)})", PhpType.Any);
            Code? value = Constant(_program, _output, known.File, known.Scope, null, known.Value);
            return value is { } found ? found with { Text = found.At(Levels.Primary), Level = Levels.Primary }
                : throw new LeftException(access, "a constant whose value is not known");
        }

        if (!Compat.Php.PhpConstants.TryFind(access.Name.Last, out object? builtIn))
        {
            bool isShort = _program.Host is not null && !access.Name.Text.Contains('\\', StringComparison.Ordinal);
            return new Code($"Php.Constant({CSharpNames.Literal(isShort ? access.Name.Text : full)})", PhpType.Any);
        }

        string name = CSharpNames.Pascal(access.Name.Last);
        string text = typeof(Compat.Php.PhpConstants).GetField(name) is null ? $"Php.Constant({CSharpNames.Literal(access.Name.Last)})"
            : $"PhpConstants.{name}";
        return builtIn switch
        {
            _ when text.StartsWith("Php.", StringComparison.Ordinal) => new Code(text, PhpType.Any),
            long number => new Code(text, Math.Abs((double)number) < int.MaxValue ? PhpType.SmallInt : PhpType.Int, "long"),
            double => new Code(text, PhpType.Float, "double"),
            string => new Code(text, PhpType.String, "string"),
            bool => new Code(text, PhpType.Bool, "bool"),
            _ => new Code(text, PhpType.Any),
        };
    }

    private Code Magic(MagicConstant magic)
    {
        string? text = magic.Name.ToUpperInvariant() switch
        {
            "__CLASS__" => _class?.PhpName ?? "",
            "__NAMESPACE__" => _scope.Namespace,
            "__FUNCTION__" => FunctionName(isShort: true),
            "__METHOD__" => FunctionName(isShort: false),
            "__TRAIT__" => _function?.TextOwner is { } owner && owner != _class?.PhpName ? owner : "",
            _ => null,
        };
        if (magic.Name.Equals("__LINE__", StringComparison.OrdinalIgnoreCase))
            return new Code($"{_file.PlaceOf(magic).Line}L", PhpType.SmallInt, "long");
        if (text is null && _program.Host is not null)
            return FileOfHost(magic);
        return text is null ? throw new LeftException(magic, "where the file stands")
            : new Code(CSharpNames.Literal(text), PhpType.String, "string");
    }

    private string FunctionName(bool isShort)
    {
        if (_outer is not null)
            return "{closure}";
        if (_function is null)
            return "";
        string name = _function.Owner is null ? _function.Name : ((MethodDeclaration)_function.Node).Name.Text;
        return isShort || _function.Owner is null ? name : $"{_function.TextOwner}::{name}";
    }

    /// <summary>The condition as a <c>bool</c> of C#.</summary>
    private string Condition(Expression expression, int level = 0) => Truth(Expression(expression)).At(level);

    private static Code Truth(Code code)
    {
        if (code.CSharp == "bool")
            return code;
        string text = code.CSharp switch
        {
            "long" => $"{code.At(Levels.Equality + 1)} != 0",
            "PhpArray" => $"{code.At(Levels.Primary)}.Count > 0",
            _ => $"Php.IsTrue({code.AsArgument})",
        };
        return new Code(text, PhpType.Bool, "bool",
            code.CSharp switch { "long" => Levels.Equality, "PhpArray" => Levels.Relational, _ => Levels.Primary });
    }

    private Code UnaryOperation(Unary unary)
    {
        if (unary.Operator == UnaryOperator.Silence)
            return Expression(unary.Operand);
        if (unary.Operator == UnaryOperator.Not)
            return Negated(unary.Operand);
        if (unary is { Operator: UnaryOperator.Minus, Operand: IntegerLiteral literal })
            return new Code($"-{literal.Value}L", Math.Abs((double)literal.Value) < int.MaxValue ? PhpType.SmallInt : PhpType.Int,
                "long", Levels.Unary);
        if (unary is { Operator: UnaryOperator.Minus, Operand: FloatLiteral { Value: 9223372036854775808.0 } })
            return new Code("-9223372036854775808D", PhpType.Float, "double", Levels.Unary);
        Code operand = Expression(unary.Operand);
        return unary.Operator switch
        {
            UnaryOperator.Minus when operand.CSharp == "double" && unary.Operand is FloatLiteral =>
                new Code($"-{operand.At(Levels.Unary)}", PhpType.Float, "double", Levels.Unary),
            UnaryOperator.Minus when operand is { CSharp: "long", Type.IsSmall: true } =>
                new Code($"-{operand.At(Levels.Unary)}", PhpType.SmallInt, "long", Levels.Unary),
            UnaryOperator.Minus => new Code($"Php.Negate({operand.AsArgument})", PhpType.Number),
            UnaryOperator.Plus when operand.CSharp is "long" or "double" => operand,
            UnaryOperator.Plus => new Code($"Php.Plus({operand.AsArgument})", PhpType.Number),
            UnaryOperator.BitNot when operand.CSharp == "long" =>
                new Code($"~{operand.At(Levels.Unary)}", PhpType.Int, "long", Levels.Unary),
            _ => new Code($"Php.BitNot({operand.AsArgument})", new PhpType(PhpKinds.Int | PhpKinds.String)),
        };
    }

    private Code Negated(Expression operand)
    {
        while (operand is Parenthesised parenthesised)
            operand = parenthesised.Inner;
        if (operand is Construct { Kind: ConstructKind.Empty } || operand is Isset { Values.Length: > 1 })
        {
            Code inner = Expression(operand);
            return inner.Text.StartsWith('!')
                && inner.Level == Levels.Unary ? new Code(inner.Text[1..], PhpType.Bool, "bool")
                    : new Code($"!{inner.At(Levels.Unary)}", PhpType.Bool, "bool", Levels.Unary);
        }

        Code truth = Truth(Expression(operand));
        if (operand is Binary or Isset or InstanceOf or Variable && truth.Level is Levels.Equality or Levels.Relational
            && !truth.Text.Contains("&&", StringComparison.Ordinal))
        {
            foreach ((string from, string to) in new[] { (" == ", " != "), (" != ", " == "), (" is not ", " is "), (" is ", " is not ") })
            {
                int at = truth.Text.IndexOf(from, StringComparison.Ordinal);
                bool isOnly = at > 0 && truth.Text.IndexOf('"', StringComparison.Ordinal) < 0
                    && truth.Text.IndexOf('(', StringComparison.Ordinal) < 0
                    && truth.Text.IndexOf(" ? ", StringComparison.Ordinal) < 0;
                if (isOnly)
                    return truth with { Text = truth.Text[..at] + to + truth.Text[(at + from.Length)..] };
            }
        }

        return new Code($"!{truth.At(Levels.Unary)}", PhpType.Bool, "bool", Levels.Unary);
    }

    private Code CastValue(Cast cast)
    {
        Code operand = Expression(cast.Operand);
        switch (cast.Kind)
        {
            case CastKind.Integer:
                return operand.CSharp == "long" ? operand
                    : new Code($"Php.ToInt({operand.AsArgument})", operand.CSharp == "bool" ? PhpType.SmallInt : PhpType.Int, "long");
            case CastKind.Float:
                return operand.CSharp == "double" ? operand : new Code($"Php.ToFloat({operand.AsArgument})", PhpType.Float, "double");
            case CastKind.String:
                return operand.CSharp == "string" ? operand : new Code($"Php.ToStr({operand.AsArgument})", PhpType.String, "string");
            case CastKind.Boolean:
                return Truth(operand);
            case CastKind.Array:
                return operand.CSharp == "PhpArray" ? operand
                    : new Code($"Php.ToArray({operand.AsArgument})", PhpType.Array, "PhpArray", IsFresh: true);
            case CastKind.Object:
                return new Code($"Php.ToObject({operand.AsArgument})", operand.CSharp == "PhpArray"
                    ? new PhpType(PhpKinds.Object, "stdClass") : PhpType.Object, IsFresh: true);
            default:
                return new Code("null", PhpType.Null);
        }
    }

    private Code ConditionalValue(Conditional conditional)
    {
        if (conditional.Then is null)
        {
            Code value = Expression(conditional.Condition);
            Code other = WithoutHoisting(() => Expression(conditional.Otherwise));
            string kept = value.Text;
            string test;
            if (IsStable(conditional.Condition) && value.Level == Levels.Primary)
            {
                test = Truth(value).At(Levels.Conditional + 1);
            }
            else
            {
                kept = Temporary();
                test = $"Php.IsTrue({kept} = {value.Text})";
                value = value with { CSharp = "object?" };
            }

            return Either(test, value with { Text = kept, Level = Levels.Primary }, other);
        }

        string condition = Condition(conditional.Condition, Levels.Conditional + 1);
        return WithoutHoisting(() => Either(condition, Expression(conditional.Then), Expression(conditional.Otherwise)));
    }

    private T WithoutHoisting<T>(Func<T> make)
    {
        bool may = _mayHoist;
        _mayHoist = may && _statement is not (While or DoWhile or For);
        T made = make();
        _mayHoist = may;
        return made;
    }

    private static Code Either(string condition, Code then, Code otherwise)
    {
        PhpType type = then.Type.Join(otherwise.Type);
        bool isSame = (then.CSharp == otherwise.CSharp || IsThrow(then) || IsThrow(otherwise)) && then.Text != "null"
            && otherwise.Text != "null"
            && then.CSharp != "Delegate" && otherwise.CSharp != "Delegate" && !(IsThrow(then) && IsThrow(otherwise));
        string first = IsThrow(then) ? IsThrow(otherwise) ? $"Php.Throw({then.Text["throw ".Length..]})" : then.Text
            : isSame ? then.At(Levels.Conditional + 1) : $"(object?){then.At(Levels.Unary)}";
        string csharp = !isSame ? "object?" : IsThrow(then) ? otherwise.CSharp : then.CSharp;
        return new Code($"{condition} ? {first} : {otherwise.At(Levels.Conditional)}", type, csharp, Levels.Conditional,
            (then.IsFresh || !then.Type.MayBe(PhpKinds.Array)) && (otherwise.IsFresh || !otherwise.Type.MayBe(PhpKinds.Array)));
    }

    private Code InstanceOfValue(InstanceOf instance)
    {
        Code value = Expression(instance.Value);
        if (instance.Class is Name name)
        {
            if (name.Is("static"))
                return new Code($"{Called(instance)}.IsInstance({value.AsArgument})", PhpType.Bool, "bool");
            if (name.Is("self") && _bound is { } bound)
                return new Code($"PhpClass.Of({bound.Scope}!).IsInstance({value.AsArgument})", PhpType.Bool, "bool");
            string full = name.Is("self")
                && _class is not null ? _class.PhpName : name.Is("parent") ? ParentName(instance) : _scope.ResolveClass(name);
            if (_program.FindClass(full) is { } known)
                return new Code($"{Loose(value)} is {known.CSharpName}", PhpType.Bool, "bool", Levels.Relational);
            if (BuiltInClasses.TryFind(full, out Type? type) && BuiltInClasses.IsExact(full))
                return new Code($"{Loose(value)} is {BuiltInClasses.CSharp(type)}", PhpType.Bool, "bool", Levels.Relational);
            return new Code($"Php.IsInstance({value.AsArgument}, {CSharpNames.Literal(full)})", PhpType.Bool, "bool");
        }

        Code other = Expression((Expression)instance.Class);
        return new Code($"Php.IsInstance({value.AsArgument}, {other.AsArgument})", PhpType.Bool, "bool");
    }

    /// <summary>A value for <c>is</c>, where a known type would be an error of C#.</summary>
    private static string Loose(Code value) => value.IsNative ? $"(object?){value.At(Levels.Unary)}" : value.At(Levels.Relational + 1);

    private string ParentName(Node node) => _class?.Parent?.PhpName
        ?? (_class?.BuiltInParent is { } type ? Compat.Php.PhpClass.Of(type).Name
            : throw new LeftException(node, "a parent that is not known"));

    private Code ConstructValue(Construct construct)
    {
        switch (construct.Kind)
        {
            case ConstructKind.Empty:
                return Empty(construct.Value!);
            case ConstructKind.Print:
                return new Code($"Php.Print({Expression(construct.Value!).AsArgument})", PhpType.SmallInt, "long");
            case ConstructKind.Clone:
                Code value = Expression(construct.Value!);
                if (_program.Host is not null && KnownClass(value) is not null)
                    throw new LeftException(construct, "a copy of an object of the plugin");
                bool isKnown = value.Type.IsExactly(PhpKinds.Object) && value.Type.Class is { } name
                    && _program.FindClass(name) is { IsInterface: false };
                string text = $"Php.Clone({value.AsArgument}{ScopeSuffix()})";
                return isKnown ? new Code($"({NativeOf(value.Type)}){text}", value.Type, NativeOf(value.Type), Levels.Unary)
                    : new Code(text, PhpType.Object, IsFresh: true);
            case ConstructKind.Throw:
                return new Code($"throw {Thrown(construct.Value!)}", PhpType.None, "object?", Levels.Assignment);
            default:
                throw new LeftException(construct, $"'{construct.Kind}'");
        }
    }

    private string Thrown(Expression value)
    {
        Code code = Expression(value);
        if (code.IsNative && code.Level >= Levels.Primary && (_program.Host is null || value is not Variable)
            && (code.Text.StartsWith("new ", StringComparison.Ordinal) || code.CSharp.EndsWith("Exception", StringComparison.Ordinal)
                || code.CSharp == "PhpThrowable"))
            return code.Text;
        return $"Php.ToThrow({code.AsArgument})";
    }

    private Code Empty(Expression value)
    {
        while (value is Parenthesised inner)
            value = inner.Inner;
        string? text = value switch
        {
            ElementAccess { Index: { } index } element when !HasNullsafe(element) =>
                $"Php.IsEmptyAt({Quiet(element.Target).AsArgument}, {Expression(index).AsArgument})",
            PropertyAccess { IsNullsafe: false } property when !HasNullsafe(property) && IsFoundLate(property) =>
                $"Php.IsEmptyProperty({Quiet(property.Target).AsArgument}, {MemberName(property.Member)}{ScopeSuffix(property.Member,
                    Quiet(property.Target))})",
            _ => null,
        };
        if (text is not null)
            return new Code(text, PhpType.Bool, "bool");
        Code truth = Truth(Quiet(value));
        if (truth.Text.StartsWith("Php.IsTrue(", StringComparison.Ordinal) && truth.Level == Levels.Primary)
            return new Code("Php.IsEmpty(" + truth.Text["Php.IsTrue(".Length..], PhpType.Bool, "bool");
        return new Code($"!{truth.At(Levels.Unary)}", PhpType.Bool, "bool", Levels.Unary);
    }

    private Code IsSet(Expression value)
    {
        while (value is Parenthesised inner)
            value = inner.Inner;
        switch (value)
        {
            case Variable { IsThis: true } when _bound is { } bound:
                return new Code($"{bound.This} is not null", PhpType.Bool, "bool", Levels.Relational);
            case ElementAccess { Index: { } index } element when !HasNullsafe(element):
                return new Code($"Php.IsSetAt({Quiet(element.Target).AsArgument}, {Expression(index).AsArgument})", PhpType.Bool, "bool");
            case PropertyAccess { IsNullsafe: false } property when !HasNullsafe(property) && IsFoundLate(property):
                return new Code(
                    $"Php.IsSetProperty({Quiet(property.Target).AsArgument}, {MemberName(property.Member)}{ScopeSuffix(property.Member,
                        Quiet(property.Target))})", PhpType.Bool, "bool");
            default:
                Code read = Quiet(value);
                if (read.CSharp is "long" or "double" or "bool" or "string" or "PhpArray")
                    return new Code(read.Text is "this" ? "true" : $"{Loose(read)} is not null", PhpType.Bool, "bool", Levels.Relational);
                return new Code($"{read.At(Levels.Relational + 1)} is not null", PhpType.Bool, "bool", Levels.Relational);
        }
    }

    private Code MatchValue(Match match)
    {
        Code subject = Expression(match.Subject);
        string read = subject.Text;
        string prefix = "";
        bool isTrue = match.Subject is ConstantAccess { Name: var constant } && constant.Is("true");
        if (!isTrue && !(IsStable(match.Subject) && subject.Level == Levels.Primary))
        {
            string kept = Temporary();
            prefix = $"({kept} = {subject.Text})";
            read = kept;
            subject = subject with { CSharp = "object?", Text = kept, Level = Levels.Primary };
        }

        return WithoutHoisting(() =>
        {
            MatchArm? otherwise = match.Arms.FirstOrDefault(arm => arm.IsDefault);
            var parts = new List<(string Condition, Code Value)>();
            foreach (MatchArm arm in match.Arms.Where(one => !one.IsDefault))
            {
                IEnumerable<string> conditions = arm.Conditions.Select(condition =>
                {
                    Code code = Expression(condition);
                    Code first = prefix.Length > 0 ? subject with { Text = prefix } : subject;
                    prefix = "";
                    return isTrue
                        ? code.CSharp == "bool" ? code.At(Levels.OrElse + 1) : $"{Loose(code)} is true"
                        : Identity(first, code, isNegated: false).At(Levels.OrElse + 1);
                });
                string text = string.Join(" || ", conditions);
                parts.Add((text, Expression(arm.Value)));
            }

            Code last = otherwise is null
                ? new Code($"throw Php.Unmatched({(prefix.Length > 0 ? prefix : read)})", PhpType.None, "object?", Levels.Assignment)
                    : Expression(otherwise.Value);
            PhpType type = parts.Aggregate(last.Type, (joined, part) => joined.Join(part.Value.Type));
            string[] natives = [.. parts.Select(part => part.Value).Append(last).Where(one => !IsThrow(one)).Select(one =>
                one.Text == "null" ? "object?" : one.CSharp).Distinct(StringComparer.Ordinal)];
            bool isSame = natives.Length == 1 && natives[0] != "Delegate";
            string result = IsThrow(last) ? last.Text : last.At(Levels.Conditional);
            if (parts.Count == 0)
                return prefix.Length > 0
                    || IsThrow(last) ? new Code(
                        $"Php.After({(prefix.Length > 0 ? prefix : "null")}, {(IsThrow(last)
                            ? $"Php.Throw({last.Text["throw ".Length..]})" : last.Text)})", type) : last;
            for (int i = parts.Count - 1; i >= 0; i--)
            {
                Code value = parts[i].Value;
                string shown = IsThrow(value) ? value.Text
                    : isSame ? value.At(Levels.Conditional + 1)
                    : $"(object?){value.At(Levels.Unary)}";
                if (IsThrow(value) && result.StartsWith("throw ", StringComparison.Ordinal))
                    (shown, isSame) = ($"Php.Throw({value.Text["throw ".Length..]})", false);
                result = $"{parts[i].Condition} ? {shown} : {result}";
            }

            bool isFresh = parts.Select(part => part.Value).Append(last).All(one => one.IsFresh || !one.Type.MayBe(PhpKinds.Array));
            return new Code(result, type, isSame ? natives[0] : "object?", Levels.Conditional, isFresh);
        });
    }

    private static bool IsThrow(Code code) => code.Text.StartsWith("throw ", StringComparison.Ordinal);

    /// <summary>A value that may be kept: an array of somebody else's is copied.</summary>
    private static string Kept(Code code)
    {
        if (code.IsFresh || !(code.Type.MayBe(PhpKinds.Array) || code.Type.Kinds == PhpKinds.None)
            || code.CSharp is "long" or "double" or "bool" or "string")
            return code.Text;
        if (code.CSharp == "PhpArray")
            return $"{code.At(Levels.Primary)}.Copy()";
        return code.IsNative && code.CSharp != "PhpArray?" ? code.Text : $"Php.Copy({code.AsArgument})";
    }

    /// <summary>A value as a C# type that stands for one of PHP's; PHP's rules for arguments hold.</summary>
    private string Convert(Code code, string csharp, string php, bool IsKept = false)
    {
        string text = IsKept ? Kept(code) : code.Text;
        if (code.CSharp == csharp || csharp == "object?" || code.Text == "null" && csharp.EndsWith('?'))
            return csharp == "object?" && code.Text == "null" ? "null" : text;
        if (csharp.EndsWith('?') && code.CSharp == csharp.TrimEnd('?'))
            return text;
        if (!code.IsNative && code.Type.IsExactly(KindsOf(php)) && KindsOf(php) is not PhpKinds.None)
            return $"({csharp}){(IsKept && text != code.Text ? text : code.At(Levels.Unary))}!";
        if (code.Type.IsExactly(PhpKinds.Object) && code.Type.Class is { } name && _program.FindClass(name) is { } type
            && php.TrimStart('?') is var wanted
            && _program.FindClass(wanted) is { } target && type.IsOf(target))
            return code.CSharp == type.CSharpName ? text : $"({csharp.TrimEnd('?')}){code.At(Levels.Unary)}!";
        string? method = _isStrict ? null : csharp switch
        {
            "long" => "CoerceToInt",
            "double" => "CoerceToFloat",
            "string" => "CoerceToString",
            "bool" => "CoerceToBool",
            "PhpArray" => "CoerceToArray",
            _ => null,
        };
        if (csharp == "double" && code.CSharp == "long")
            return text;
        return method is not null ? $"Php.{method}({code.AsArgument})"
            : $"Php.CoerceTo<{csharp}>({(IsKept ? text : code.AsArgument)}, {CSharpNames.Literal(php)}{Strict()})";
    }

    /// <summary>Whether it can be said twice and read later without another result.</summary>
    private static bool IsStable(Expression expression) => expression is Variable or IntegerLiteral or StringLiteral or FloatLiteral
        || expression is ConstantAccess || expression is Parenthesised { Inner: var inner } && IsStable(inner);

    /// <summary>Whether it does nothing and calls nothing.</summary>
    private static bool IsPure(Node expression) =>
        expression.DescendantsAndSelf().All(node => node is not (Assignment or CompoundAssignment or ReferenceAssignment
        or Step or Call or MethodCall or StaticCall or New or Construct or Yield or Reading.Tree.Closure or ArrowFunction or Match));

    /// <summary>Whether it calls nothing but functions of PHP's own that take no callback and no variable by reference.</summary>
    private bool ChangesNothing(Expression expression) => expression.DescendantsAndSelf().All(node => node is Call call
        ? call.Callee is Name name && ResolveFunction(name) is null && Compat.Php.PhpFunctions.TryFind(name.Last, out var known)
            && !known.Parameters.Any(one => one.IsByReference || one.Type.Contains("callable", StringComparison.Ordinal))
        : node is not (Assignment or CompoundAssignment or ReferenceAssignment or Step or MethodCall or StaticCall or New or Construct
            or Yield or Reading.Tree.Closure or ArrowFunction or Match));

    /// <summary>Whether reading it may run something of the program: a magic method, or a call.</summary>
    private bool IsInert(Node expression) => IsPure(expression)
        && !expression.DescendantsAndSelf().Any(one => one is PropertyAccess or Isset
        || (one is ElementAccess { Target: not Variable })
        || (one is ElementAccess && _program.Classes.Exists(type => type.HasInterface("ArrayAccess"))));

    private static IEnumerable<string> Written(Node expression)
    {
        foreach (Node node in ProgramFacts.Inside(expression))
        {
            Expression? target = node switch
            {
                Assignment assignment => assignment.Target,
                CompoundAssignment compound => compound.Target,
                Step step => step.Target,
                _ => null,
            };
            while (target is ElementAccess element)
                target = element.Target;
            if (target is Variable variable)
                yield return variable.Name;
            if (target is ArrayLiteral list)
            {
                foreach (Variable one in list.DescendantsAndSelf().OfType<Variable>())
                    yield return one.Name;
            }
        }
    }

    /// <summary>Whether PHP reads a variable only after the right side has changed it.</summary>
    private static bool IsReadLate(Expression left, Node right) => left is Variable variable
        && Written(right).Contains(variable.Name, StringComparer.Ordinal);
}
