using System.Text;

namespace Compat.Yii.Handlers;

/// <summary>
/// A pattern of names: <c>*</c> is any run of characters, <c>?</c> one, <c>[a-z]</c> one of a class, <c>[!a-z]</c> one of none.
/// Yii's <c>StringHelper::matchWildcard</c>; case counts.
/// </summary>
internal sealed class WildcardPattern
{
    private readonly List<Part> _parts;

    private WildcardPattern(List<Part> parts) => _parts = parts;

    private enum Kind
    {
        Literal,
        One,
        Run,
        Class,
    }

    /// <summary>Whether a name is a pattern: only one with a <c>*</c> is.</summary>
    public static bool IsPattern(string name) => name.Contains('*', StringComparison.Ordinal);

    /// <summary>Refuses a name that is a malformed pattern.</summary>
    /// <exception cref="ArgumentException">It is one.</exception>
    public static void Check(string name)
    {
        if (IsPattern(name))
            Parse(name, escape: true);
    }

    /// <param name="text">The pattern.</param>
    /// <param name="escape">
    /// Whether a backslash before <c>*</c>, <c>?</c> or itself takes its meaning away, as in names; not so in classes' names.
    /// </param>
    /// <exception cref="ArgumentException">A character class is not closed, is empty, or has a range the wrong way round.</exception>
    public static WildcardPattern Of(string text, bool escape = true) => new(Parse(text, escape));

    /// <summary>The same, but <see langword="null"/> for one that is malformed.</summary>
    public static WildcardPattern? Find(string text, bool escape)
    {
        try
        {
            return Of(text, escape);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public bool Matches(string name)
    {
        if (_parts is [{ Kind: Kind.Run }])
            return true;
        int part = 0, at = 0, run = -1, runAt = 0;
        while (at < name.Length)
        {
            if (part < _parts.Count && _parts[part].Kind == Kind.Run)
            {
                run = part++;
                runAt = at;
            }
            else if (part < _parts.Count
                && Rune.DecodeFromUtf16(name.AsSpan(at), out Rune rune, out int length) == System.Buffers.OperationStatus.Done
                && _parts[part].Takes(rune.Value))
            {
                part++;
                at += length;
            }
            else if (run >= 0)
            {
                // The last run takes one character more.
                Rune.DecodeFromUtf16(name.AsSpan(runAt), out _, out length);
                runAt += length;
                at = runAt;
                part = run + 1;
            }
            else
            {
                return false;
            }
        }

        while (part < _parts.Count && _parts[part].Kind == Kind.Run)
            part++;
        return part == _parts.Count;
    }

    private static List<Part> Parse(string text, bool escape)
    {
        int[] runes = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        var parts = new List<Part>();
        for (int i = 0; i < runes.Length; i++)
        {
            if (escape && runes[i] == '\\' && i + 1 < runes.Length && runes[i + 1] is '\\' or '*' or '?')
                parts.Add(new Part(Kind.Literal, runes[++i]));
            else if (runes[i] == '*')
                parts.Add(new Part(Kind.Run));
            else if (runes[i] == '?')
                parts.Add(new Part(Kind.One));
            else if (runes[i] == '[')
                parts.Add(ParseClass(text, runes, ref i));
            else
                parts.Add(new Part(Kind.Literal, runes[i]));
        }

        return parts;
    }

    private static Part ParseClass(string text, int[] runes, ref int i)
    {
        int start = i++;
        bool isNegated = i < runes.Length && runes[i] == '!';
        if (isNegated)
            i++;
        var ranges = new List<(int From, int To)>();
        for (int first = i; i < runes.Length; i++)
        {
            if (runes[i] == ']' && i > first)
                return new Part(Kind.Class, Ranges: ranges, IsNegated: isNegated);
            if (i + 2 < runes.Length && runes[i + 1] == '-' && runes[i + 2] != ']')
            {
                if (runes[i] > runes[i + 2])
                    throw Malformed(text, $"the range '{(char)runes[i]}-{(char)runes[i + 2]}' is the wrong way round");
                ranges.Add((runes[i], runes[i + 2]));
                i += 2;
            }
            else
            {
                ranges.Add((runes[i], runes[i]));
            }
        }

        throw Malformed(text, $"the character class that begins at {start} is not closed");
    }

    private static ArgumentException Malformed(string text, string reason) =>
        new($"The pattern '{text}' is malformed: {reason}. Close it with ']', or write '[[]' for the character itself.", nameof(text));

    private sealed record Part(Kind Kind, int Rune = 0, List<(int From, int To)>? Ranges = null, bool IsNegated = false)
    {
        public bool Takes(int rune) => Kind switch
        {
            Kind.Literal => rune == Rune,
            Kind.One => true,
            Kind.Class => IsInRange(rune) != IsNegated,
            _ => false,
        };

        // A loop: a closure would be made for each character that is compared with each of many patterns.
        private bool IsInRange(int rune)
        {
            foreach ((int from, int to) in Ranges!)
            {
                if (from <= rune && rune <= to)
                    return true;
            }

            return false;
        }
    }
}
