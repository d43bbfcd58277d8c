using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>Operators between two values.</content>
internal sealed partial class BodyWriter
{
    private Code BinaryOperation(Binary binary)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                string first = Condition(binary.Left, Levels.AndAlso);
                return new Code($"{first} && {WithoutHoisting(() => Condition(binary.Right, Levels.AndAlso + 1))}", PhpType.Bool,
                    "bool", Levels.AndAlso);
            case BinaryOperator.Or:
                string one = Condition(binary.Left, Levels.OrElse);
                return new Code($"{one} || {WithoutHoisting(() => Condition(binary.Right, Levels.OrElse + 1))}", PhpType.Bool, "bool",
                    Levels.OrElse);
            case BinaryOperator.Xor:
                return new Code($"{Condition(binary.Left, Levels.Equality + 1)} != {Condition(binary.Right, Levels.Equality + 1)}",
                    PhpType.Bool, "bool", Levels.Equality);
            case BinaryOperator.Coalesce:
                Code quiet = Quiet(binary.Left);
                Code otherwise = WithoutHoisting(() => Expression(binary.Right));
                return Coalesce(quiet, otherwise);
            case BinaryOperator.Concatenate:
                return Concatenation(binary);
        }

        if (IsReadLate(binary.Left, binary.Right))
            return Late(binary);
        return Operation(binary.Operator, Expression(binary.Left), Expression(binary.Right));
    }

    private static Code Coalesce(Code quiet, Code otherwise)
    {
        PhpType known = quiet.Type with { Kinds = quiet.Type.Kinds & ~PhpKinds.Null };
        if (quiet.Text == "null")
            return otherwise;
        if (quiet.CSharp is "long" or "double" or "bool" or "string" or "PhpArray")
            return quiet;
        string right = otherwise.Text == "null" ? "null" : quiet.CSharp.TrimEnd('?') == otherwise.CSharp
            || otherwise.CSharp == "object?" || IsThrow(otherwise)
            ? otherwise.At(Levels.Coalesce)
            : quiet.CSharp == "object?" ? otherwise.CSharp == "Delegate" ? $"(object?){otherwise.At(Levels.Unary)}"
                : otherwise.At(Levels.Coalesce) : $"(object?){otherwise.At(Levels.Unary)}";
        string left = quiet.CSharp != "object?" && quiet.CSharp.TrimEnd('?') != otherwise.CSharp
            && !IsThrow(otherwise) ? $"(object?){quiet.At(Levels.Unary)}" : quiet.At(Levels.Coalesce + 1);
        bool isSame = quiet.CSharp != "object?" && quiet.CSharp.TrimEnd('?') == otherwise.CSharp;
        return new Code($"{left} ?? {right}", known.Join(otherwise.Type), isSame ? otherwise.CSharp : "object?", Levels.Coalesce,
            (quiet.IsFresh || !quiet.Type.MayBe(PhpKinds.Array)) && (otherwise.IsFresh || !otherwise.Type.MayBe(PhpKinds.Array)));
    }

    // PHP reads a variable on the left after what stands on the right was done: arguments by name keep that order.
    private Code Late(Binary binary)
    {
        Code right = Expression(binary.Right), left = Expression(binary.Left);
        string? method = MethodOf(binary.Operator);
        if (method is null)
            throw new LeftException(binary, "a variable that the other side changes");
        string text = $"Php.{method}(right: {right.AsArgument}, left: (object?){left.At(Levels.Unary)})";
        return new Code(text, ResultOf(binary.Operator, PhpType.Any, PhpType.Any),
            method is "LooselyEquals" or "LooselyDiffers" or "Identical" || method.StartsWith("Is", StringComparison.Ordinal) ? "bool"
            : method is "Modulo" or "ShiftLeft" or "ShiftRight" or "Compare" ? "long" : "object?");
    }

    private static string? MethodOf(BinaryOperator kind) => kind switch
    {
        BinaryOperator.Add => "Add",
        BinaryOperator.Subtract => "Subtract",
        BinaryOperator.Multiply => "Multiply",
        BinaryOperator.Divide => "Divide",
        BinaryOperator.Modulo => "Modulo",
        BinaryOperator.Power => "Power",
        BinaryOperator.BitAnd => "BitAnd",
        BinaryOperator.BitOr => "BitOr",
        BinaryOperator.BitXor => "BitXor",
        BinaryOperator.ShiftLeft => "ShiftLeft",
        BinaryOperator.ShiftRight => "ShiftRight",
        BinaryOperator.Equal => "LooselyEquals",
        BinaryOperator.NotEqual => "LooselyDiffers",
        BinaryOperator.Identical => "Identical",
        BinaryOperator.Less => "IsLess",
        BinaryOperator.LessOrEqual => "IsLessOrEqual",
        BinaryOperator.Greater => "IsGreater",
        BinaryOperator.GreaterOrEqual => "IsGreaterOrEqual",
        BinaryOperator.Spaceship => "Compare",
        _ => null,
    };

    private static PhpType ResultOf(BinaryOperator kind, PhpType left, PhpType right) => kind switch
    {
        BinaryOperator.Add => left.MayBe(PhpKinds.Array) && right.MayBe(PhpKinds.Array) ? new PhpType(PhpKinds.Number | PhpKinds.Array)
            : left.IsExactly(PhpKinds.Float) || right.IsExactly(PhpKinds.Float) ? PhpType.Float : PhpType.Number,
        BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide =>
            left.IsExactly(PhpKinds.Float) || right.IsExactly(PhpKinds.Float) ? PhpType.Float : PhpType.Number,
        BinaryOperator.Power => PhpType.Number,
        BinaryOperator.Modulo or BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight => PhpType.Int,
        BinaryOperator.Spaceship => PhpType.SmallInt,
        BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor =>
            left.MayBe(PhpKinds.String) && right.MayBe(PhpKinds.String) ? new PhpType(PhpKinds.Int | PhpKinds.String) : PhpType.Int,
        _ => PhpType.Bool,
    };

    private static Code Operation(BinaryOperator kind, Code left, Code right)
    {
        switch (kind)
        {
            case BinaryOperator.Equal:
                return Loosely(left, right, isNegated: false);
            case BinaryOperator.NotEqual:
                return Loosely(left, right, isNegated: true);
            case BinaryOperator.Identical:
                return Identity(left, right, isNegated: false);
            case BinaryOperator.NotIdentical:
                return Identity(left, right, isNegated: true);
        }

        bool areLongs = left.CSharp == "long" && right.CSharp == "long";
        bool areNumbers = left.CSharp is "long" or "double" && right.CSharp is "long" or "double";
        bool isFloat = areNumbers && !areLongs;
        bool areSmall = areLongs && left.Type.IsSmall && right.Type.IsSmall;
        string? sign = kind switch
        {
            BinaryOperator.Add when areSmall || isFloat => "+",
            BinaryOperator.Subtract when areSmall || isFloat => "-",
            BinaryOperator.Multiply when areSmall || isFloat => "*",
            BinaryOperator.Less when areNumbers && (areLongs || left.CSharp == right.CSharp) => "<",
            BinaryOperator.LessOrEqual when areNumbers && (areLongs || left.CSharp == right.CSharp) => "<=",
            BinaryOperator.Greater when areNumbers && (areLongs || left.CSharp == right.CSharp) => ">",
            BinaryOperator.GreaterOrEqual when areNumbers && (areLongs || left.CSharp == right.CSharp) => ">=",
            BinaryOperator.BitAnd when areLongs => "&",
            BinaryOperator.BitOr when areLongs => "|",
            BinaryOperator.BitXor when areLongs => "^",
            BinaryOperator.Modulo when areLongs && right.Text.EndsWith('L') && right.Text is not ("0L" or "-1L")
                && right.Level >= Levels.Unary && char.IsAsciiDigit(right.Text[^2])
                && right.Text.TrimEnd('L').All(char.IsAsciiDigit) => "%",
            _ => null,
        };
        if (sign is not null)
        {
            int level = kind switch
            {
                BinaryOperator.Add or BinaryOperator.Subtract => Levels.Additive,
                BinaryOperator.Multiply or BinaryOperator.Modulo => Levels.Multiplicative,
                BinaryOperator.BitAnd => 9,
                BinaryOperator.BitXor => 8,
                BinaryOperator.BitOr => 7,
                _ => Levels.Relational,
            };
            bool isComparison = level == Levels.Relational;
            bool isLiteral = IsSmallLiteral(left) || IsSmallLiteral(right);
            PhpType type = isComparison ? PhpType.Bool : isFloat ? PhpType.Float
                : kind == BinaryOperator.Modulo
                    || (areSmall && kind != BinaryOperator.Multiply && isLiteral) ? PhpType.SmallInt : PhpType.Int;
            if (kind == BinaryOperator.Modulo && right.Text.Length > 9)
                type = PhpType.Int;
            return new Code($"{left.At(level)} {sign} {right.At(level + 1)}", type, isComparison ? "bool" : isFloat ? "double" : "long",
                level);
        }

        PhpType result = ResultOf(kind, left.Type, right.Type);
        string csharp = kind switch
        {
            BinaryOperator.Modulo or BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight or BinaryOperator.Spaceship => "long",
            BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => "bool",
            _ => "object?",
        };
        return new Code($"Php.{MethodOf(kind)}({left.AsArgument}, {right.AsArgument})", result, csharp, IsFresh: true);
    }

    private static bool IsSmallLiteral(Code code) => code.Text.Length < 9 && code.Text.EndsWith('L')
        && code.Text.TrimStart('-').TrimEnd('L').All(char.IsAsciiDigit);

    /// <summary>Whether a literal is a text that is not numeric, so that it equals nothing but itself among texts.</summary>
    private static bool IsPlainText(Code code) => code.Text.StartsWith('"')
        && (code.Text == "\"\""
            || (code.Text.Length > 2
                && (char.IsLetter(code.Text[1])
                    || code.Text[1] is '_' or '/' or '#' or '<' or '[' or '*' or ':' or ',' or ';' or '@' or '%')))
        && code.Level == Levels.Primary && code.Text.EndsWith('"');

    private static Code Loosely(Code left, Code right, bool isNegated)
    {
        string sign = isNegated ? "!=" : "==";
        bool isNative = (left.CSharp, right.CSharp) switch
        {
            ("long", "long") or ("bool", "bool") => true,
            ("string", "string") => IsPlainText(left) || IsPlainText(right),
            _ => false,
        };
        if (isNative)
            return new Code($"{left.At(Levels.Equality)} {sign} {right.At(Levels.Equality + 1)}", PhpType.Bool, "bool", Levels.Equality);
        return new Code($"Php.{(isNegated ? "LooselyDiffers" : "LooselyEquals")}({left.AsArgument}, {right.AsArgument})", PhpType.Bool,
            "bool");
    }

    private static Code Identity(Code left, Code right, bool isNegated)
    {
        if (left.Text == "null" || (IsLiteral(left) && !IsLiteral(right) && !right.IsNative))
            (left, right) = (right, left);
        string sign = isNegated ? "!=" : "==";
        if (left.CSharp == right.CSharp && left.CSharp is "long" or "bool" or "string" && right.CSharp == left.CSharp)
            return new Code($"{left.At(Levels.Equality)} {sign} {right.At(Levels.Equality + 1)}", PhpType.Bool, "bool", Levels.Equality);
        bool isPattern = right.Text == "null"
            || (!left.IsNative && IsLiteral(right) && (right.CSharp is "bool" or "string"
                || (right.CSharp == "long" && left.Type.Kinds != PhpKinds.Any)));
        if (isPattern && (right.Text == "null" || !left.IsNative))
        {
            string subject = left.IsNative
                && !left.CSharp.EndsWith('?') ? $"(object?){left.At(Levels.Unary)}" : left.At(Levels.Relational + 1);
            return new Code($"{subject} is {(isNegated ? "not " : "")}{right.Text}", PhpType.Bool, "bool", Levels.Relational);
        }

        return new Code($"{(isNegated ? "!" : "")}Php.Identical({left.AsArgument}, {right.AsArgument})", PhpType.Bool, "bool", isNegated
            ? Levels.Unary : Levels.Primary);
    }

    private static bool IsLiteral(Code code) => code.Text is "true" or "false"
        || (code.Text.StartsWith('"') && code.Text.EndsWith('"') && code.CSharp == "string" && code.Level == Levels.Primary
            && !code.Text.Contains("\" + ", StringComparison.Ordinal))
        || (code.Text.EndsWith('L') && code.Text.TrimStart('-').TrimEnd('L') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit));

    private Code Concatenation(Binary binary)
    {
        var operands = new List<Expression>();
        Expression at = binary;
        while (at is Binary { Operator: BinaryOperator.Concatenate } chain)
        {
            operands.Add(chain.Right);
            at = chain.Left;
        }

        operands.Add(at);
        operands.Reverse();
        if (IsReadLate(operands[0], operands[1]))
            return operands.Count == 2 ? Late2(operands) : throw new LeftException(binary, "a variable that the other side changes");
        return Joined([.. operands.Select(Expression)]);
    }

    private Code Late2(List<Expression> operands)
    {
        Code right = Expression(operands[1]), left = Expression(operands[0]);
        return new Code($"Php.Concat(right: {right.AsArgument}, left: (object?){left.At(Levels.Unary)})", PhpType.String, "string");
    }

    private static Code Joined(List<Code> parts)
    {
        // Two texts may have halves of one character at their ends; a literal between them keeps these apart.
        bool isPlain = parts.TrueForAll(part => part.CSharp == "string");
        for (int i = 1; isPlain && i < parts.Count; i++)
            isPlain = IsWhole(parts[i - 1]) || IsWhole(parts[i]);
        if (isPlain)
            return new Code(string.Join(" + ",
                parts.Select((part, index) => part.At(index == 0 ? Levels.Additive : Levels.Additive + 1))), PhpType.String, "string",
                    Levels.Additive);
        return new Code($"Php.Concat({string.Join(", ", parts.Select(part => part.AsArgument))})", PhpType.String, "string");
    }

    private static bool IsWhole(Code code) => code.Text.StartsWith('"') && code.Text.Length > 2 && code.Text.EndsWith('"')
        && code.Level == Levels.Primary;

    private Code Interpolation(Template template)
    {
        if (template.Form == StringForm.Command)
            throw new LeftException(template, "a command for the shell");
        List<Code> parts = [.. template.Parts.Select(Expression)];
        if (parts.Count == 1)
            return parts[0].CSharp == "string" ? parts[0] : new Code($"Php.ToStr({parts[0].AsArgument})", PhpType.String, "string");
        return Joined(parts);
    }
}
