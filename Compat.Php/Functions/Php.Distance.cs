using System.Text;

namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>similar_text</c>: how many bytes two texts have in common.</summary>
    public static long SimilarText(string string1, string string2) => Similar(ByteText.Narrow(string1), ByteText.Narrow(string2));

    /// <summary>PHP's <c>similar_text</c> that gives the percentage too.</summary>
    /// <param name="percent">Gets the percentage.</param>
    public static long SimilarText(string string1, string string2, ref object? percent)
    {
        long similar = SimilarText(string1, string2);
        long length = StrLen(string1) + StrLen(string2);
        percent = length == 0 ? 0.0 : similar * 2.0 * 100.0 / length;
        return similar;
    }

    /// <summary>PHP's <c>levenshtein</c>: how much it costs to make one text of another.</summary>
    public static long Levenshtein(
        string string1, string string2, long insertionCost = 1, long replacementCost = 1, long deletionCost = 1)
    {
        string a = ByteText.Narrow(string1), b = ByteText.Narrow(string2);
        if (a.Length == 0)
            return b.Length * insertionCost;
        if (b.Length == 0)
            return a.Length * deletionCost;
        long[] before = [.. Enumerable.Range(0, b.Length + 1).Select(i => i * insertionCost)];
        foreach (char c in a)
        {
            var row = new long[b.Length + 1];
            row[0] = before[0] + deletionCost;
            for (int j = 0; j < b.Length; j++)
            {
                long replaced = before[j] + (c == b[j] ? 0 : replacementCost);
                row[j + 1] = Math.Min(replaced, Math.Min(before[j + 1] + deletionCost, row[j] + insertionCost));
            }

            before = row;
        }

        return before[^1];
    }

    /// <summary>PHP's <c>soundex</c>: a letter and three digits for how an English word sounds.</summary>
    public static string Soundex(string @string)
    {
        const string Codes = "01230120022455012623010202";
        var code = new StringBuilder();
        char last = '\0';
        foreach (char c in @string)
        {
            char letter = UpperAscii(c);
            if (!char.IsAsciiLetterUpper(letter))
                continue;
            char digit = Codes[letter - 'A'];
            if (code.Length == 0)
            {
                code.Append(letter);
                last = digit;
            }
            else if (digit != last && !(letter is 'H' or 'W'))
            {
                last = digit;
                if (digit != '0')
                    code.Append(digit);
            }

            if (code.Length == 4)
                break;
        }

        return code.ToString().PadRight(4, '0');
    }

    /// <summary>PHP's <c>metaphone</c>: how an English word sounds, in capital letters.</summary>
    /// <exception cref="ValueError">The count of phonemes is negative.</exception>
    public static string Metaphone(string @string, long maxPhonemes = 0) => maxPhonemes < 0
        ? throw Arguments.Invalid("metaphone", 2, "is not to be negative")
        : MetaphoneCode.Write(@string, maxPhonemes == 0 ? int.MaxValue : (int)Math.Min(maxPhonemes, int.MaxValue));

    private static long Similar(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int most = 0, a = 0, b = 0;
        for (int i = 0; i < left.Length; i++)
        {
            for (int j = 0; j < right.Length; j++)
            {
                int length = left[i..].CommonPrefixLength(right[j..]);
                if (length > most)
                    (most, a, b) = (length, i, j);
            }
        }

        return most == 0 ? 0 : most + Similar(left[..a], right[..b]) + Similar(left[(a + most)..], right[(b + most)..]);
    }
}
