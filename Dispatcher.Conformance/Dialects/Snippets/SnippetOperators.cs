using Compat.Php;

namespace Conformance.Dialects.Snippets;

/// <summary>PHP's operators as methods of <see cref="Php"/>.</summary>
internal static class SnippetOperators
{
    /// <summary>Applies an operator between two values.</summary>
    /// <exception cref="NotPlayableException">The operator is not known.</exception>
    public static object? Apply(string sign, object? left, object? right) => sign switch
    {
        "+" => Php.Add(left, right),
        "-" => Php.Subtract(left, right),
        "*" => Php.Multiply(left, right),
        "/" => Php.Divide(left, right),
        "%" => Php.Modulo(left, right),
        "**" => Php.Power(left, right),
        "." => Php.Concat(left, right),
        "&" => Php.BitAnd(left, right),
        "|" => Php.BitOr(left, right),
        "^" => Php.BitXor(left, right),
        "<<" => Php.ShiftLeft(left, right),
        ">>" => Php.ShiftRight(left, right),
        "==" => Php.LooselyEquals(left, right),
        "!=" or "<>" => Php.LooselyDiffers(left, right),
        "===" => Php.Identical(left, right),
        "!==" => !Php.Identical(left, right),
        "<" => Php.IsLess(left, right),
        "<=" => Php.IsLessOrEqual(left, right),
        ">" => Php.IsGreater(left, right),
        ">=" => Php.IsGreaterOrEqual(left, right),
        "<=>" => Php.Compare(left, right),
        _ => throw new NotPlayableException($"the operator '{sign}'"),
    };

    /// <summary>The cast of a type's name, or nothing.</summary>
    public static Func<object?, object?>? CastOf(string type) => type.ToLowerInvariant() switch
    {
        "int" or "integer" => static value => Php.ToInt(value),
        "float" or "double" => static value => Php.ToFloat(value),
        "string" or "binary" => static value => Php.ToStr(value),
        "bool" or "boolean" => static value => Php.ToBool(value),
        "array" => static value => Php.ToArray(value),
        "object" => static value => Php.ToObject(value),
        _ => null,
    };
}
