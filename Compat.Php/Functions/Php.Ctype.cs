namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>ctype_alnum</c>: whether a text is not empty and has nothing but letters and digits of ASCII.</summary>
    public static bool CtypeAlnum(object? text) => IsAll(text, static c => char.IsAsciiLetterOrDigit(c));

    /// <summary>PHP's <c>ctype_alpha</c>: whether a text is not empty and has nothing but letters of ASCII.</summary>
    public static bool CtypeAlpha(object? text) => IsAll(text, static c => char.IsAsciiLetter(c));

    /// <summary>PHP's <c>ctype_cntrl</c>: whether a text is not empty and has nothing but control characters of ASCII.</summary>
    public static bool CtypeCntrl(object? text) => IsAll(text, static c => c < 0x20 || c == 0x7F);

    /// <summary>PHP's <c>ctype_digit</c>: whether a text is not empty and has nothing but digits of ASCII.</summary>
    public static bool CtypeDigit(object? text) => IsAll(text, static c => char.IsAsciiDigit(c));

    /// <summary>PHP's <c>ctype_graph</c>: whether a text is not empty and has nothing but visible characters of ASCII.</summary>
    public static bool CtypeGraph(object? text) => IsAll(text, static c => c is > (char)0x20 and < (char)0x7F);

    /// <summary>PHP's <c>ctype_lower</c>: whether a text is not empty and has nothing but small letters of ASCII.</summary>
    public static bool CtypeLower(object? text) => IsAll(text, static c => char.IsAsciiLetterLower(c));

    /// <summary>PHP's <c>ctype_print</c>: whether a text is not empty and has nothing but printable characters of ASCII.</summary>
    public static bool CtypePrint(object? text) => IsAll(text, static c => c is >= (char)0x20 and < (char)0x7F);

    /// <summary>PHP's <c>ctype_punct</c>: whether a text is not empty and has nothing but punctuation of ASCII.</summary>
    public static bool CtypePunct(object? text) =>
        IsAll(text, static c => c is > (char)0x20 and < (char)0x7F && !char.IsAsciiLetterOrDigit(c));

    /// <summary>PHP's <c>ctype_space</c>: whether a text is not empty and has nothing but white space of ASCII.</summary>
    public static bool CtypeSpace(object? text) => IsAll(text, static c => c is ' ' or (>= '\t' and <= '\r'));

    /// <summary>PHP's <c>ctype_upper</c>: whether a text is not empty and has nothing but capital letters of ASCII.</summary>
    public static bool CtypeUpper(object? text) => IsAll(text, static c => char.IsAsciiLetterUpper(c));

    /// <summary>PHP's <c>ctype_xdigit</c>: whether a text is not empty and has nothing but hexadecimal digits of ASCII.</summary>
    public static bool CtypeXdigit(object? text) => IsAll(text, static c => char.IsAsciiHexDigit(c));

    // A small number stands for the character with this code, a greater one for its digits.
    private static bool IsAll(object? value, Func<char, bool> isOne)
    {
        object? plain = Normalize(value);
        if (plain is long number)
            plain = number is >= -128 and < 256 ? ((char)(number < 0 ? number + 256 : number)).ToString() : ToStr(number);
        return plain is string { Length: > 0 } text && text.All(isOne);
    }
}
