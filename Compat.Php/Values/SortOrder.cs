namespace Compat.Php;

/// <summary>The orders that PHP's sorting flags name.</summary>
internal static class SortOrder
{
    public const long Natural = 6;
    public const long Caseless = 8;

    private const long Numeric = 1;
    private const long Text = 2;
    private const long Locale = 5;

    public static Comparison<object?> By(long flags) => (flags & ~Caseless) switch
    {
        Numeric => static (left, right) => (Php.ToFloat(left) - Php.ToFloat(right)) switch { 0 => 0, > 0 => 1, _ => -1 },
        Text when (flags & Caseless) != 0 => static (left, right) => (int)Php.StrCaseCmp(Php.ToStr(left), Php.ToStr(right)),
        Text or Locale => static (left, right) => ByteText.Compare(Php.ToStr(left), Php.ToStr(right)),
        Natural when (flags & Caseless) != 0 => static (left, right) => NaturalOrder.Compare(Php.ToStr(left), Php.ToStr(right), true),
        Natural => static (left, right) => NaturalOrder.Compare(Php.ToStr(left), Php.ToStr(right), false),
        _ => Php.CompareValues,
    };

    /// <summary>The order of keys: a number and a text are compared as PHP 8 compares them.</summary>
    public static Comparison<object?> OfKeys(long flags) => By(flags);
}
