using System.Globalization;
using System.Text;

namespace Compat.Php;

/// <summary>Letters in other cases, one letter becoming several where the language asks for it.</summary>
internal static class CaseOfCharacters
{
    public static string LowerSimply(string text) => text.ToLowerInvariant();

    public static string UpperSimply(string text) => text.ToUpperInvariant();

    public static string Upper(string text)
    {
        if (ByteText.IsAscii(text))
            return text.ToUpperInvariant();
        var result = new StringBuilder();
        foreach (char c in text)
            result.Append(Full(c) ?? char.ToUpperInvariant(c).ToString());
        return UpperPairs(result.ToString());
    }

    public static string Lower(string text)
    {
        if (ByteText.IsAscii(text))
            return text.ToLowerInvariant();
        return text.Replace("\u0130", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();
    }

    public static string Title(string text)
    {
        var result = new StringBuilder();
        bool isInWord = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                result.Append(text[i]);
                isInWord = false;
                continue;
            }

            i += rune.Utf16SequenceLength - 1;
            bool isLetter = IsCased(rune) || IsIgnorable(rune);
            if (!IsCased(rune))
                result.Append(rune.ToString());
            else if (isInWord)
                result.Append(Rune.ToLowerInvariant(rune).ToString());
            else
                result.Append(rune.Value == 'ß' ? "Ss" : Rune.ToUpperInvariant(rune).ToString());
            if (!IsIgnorable(rune))
                isInWord = isLetter;
        }

        return result.ToString();
    }

    private static string? Full(char c) => c switch
    {
        'ß' => "SS",
        '\u0149' => "\u02BCN",
        '\u01F0' => "J\u030C",
        '\uFB00' => "FF",
        '\uFB01' => "FI",
        '\uFB02' => "FL",
        '\uFB03' => "FFI",
        '\uFB04' => "FFL",
        '\uFB05' or '\uFB06' => "ST",
        _ => null,
    };

    private static string UpperPairs(string text) => text.ToUpperInvariant();

    private static bool IsCased(Rune rune) => Rune.IsLetter(rune)
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter);

    private static bool IsIgnorable(Rune rune) => rune.Value is '\'' or '.' or ':' or '^' or '`' or 0xAD or 0x2019 or 0xB7
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}
