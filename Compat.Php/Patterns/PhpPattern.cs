using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Compat.Php;

/// <summary>A pattern of PHP, compiled for .NET's engine.</summary>
internal sealed class PhpPattern
{
    private const int MostKept = 4096;
    private static readonly ConcurrentDictionary<string, PhpPattern> s_known = new(StringComparer.Ordinal);
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    private readonly string _pattern;
    private readonly RegexOptions _options;
    private Regex? _notEmpty;

    private PhpPattern(PatternTranslation translation, bool isUnicode)
    {
        _pattern = translation.Pattern;
        _options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
        Form = new(_pattern, _options, s_limit);
        Names = translation.Names;
        GroupCount = translation.GroupCount;
        HasReset = translation.HasReset;
        IsUnicode = isUnicode;
    }

    /// <summary>The compiled form.</summary>
    public Regex Form { get; }

    /// <summary>The form that matches where it begins and nothing empty: what is tried behind an empty match.</summary>
    public Regex NotEmpty => _notEmpty ??= new($@"\G(?:{_pattern})(?!\G)", _options, s_limit);

    /// <summary>The names of groups by their numbers.</summary>
    public IReadOnlyDictionary<int, string> Names { get; }

    /// <summary>How many groups there are, without the whole.</summary>
    public int GroupCount { get; }

    /// <summary>Whether a match may begin later than it was found, because of <c>\K</c>.</summary>
    public bool HasReset { get; }

    /// <summary>Whether it works on characters, else on bytes.</summary>
    public bool IsUnicode { get; }

    /// <summary>Gives the pattern of a text; nothing where PHP would warn that it is none.</summary>
    public static PhpPattern? Find(string source)
    {
        if (s_known.TryGetValue(source, out PhpPattern? known))
            return known;
        PhpPattern? made = Make(source);
        if (made is not null && s_known.Count < MostKept)
            s_known[source] = made;
        return made;
    }

    private static PhpPattern? Make(string source)
    {
        string text = source.TrimStart(' ', '\t', '\n', '\r', '\v', '\f');
        if (text.Length < 2 || char.IsAsciiLetterOrDigit(text[0]) || text[0] is '\\' or '\0')
            return null;
        int end = EndOf(text);
        if (end < 0)
            return null;
        string modifiers = text[(end + 1)..].Replace("\n", "", StringComparison.Ordinal).Replace("\r", "",
            StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (modifiers.Any(modifier => !"imsxADSUXJun".Contains(modifier, StringComparison.Ordinal)))
            return null;
        bool isUnicode = modifiers.Contains('u', StringComparison.Ordinal);
        string body = text[1..end];
        if (isUnicode && !ByteText.IsValid(body))
            return null;
        try
        {
            return new(new PatternTranslator(isUnicode ? body : ByteText.Narrow(body), modifiers).Translate(), isUnicode);
        }
        catch (Exception exception) when (exception is RegexParseException or FormatException)
        {
            return null;
        }
    }

    private static int EndOf(string text)
    {
        char open = text[0];
        char close = open switch { '(' => ')', '[' => ']', '{' => '}', '<' => '>', _ => open };
        int depth = 1;
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == close && --depth == 0)
                return i;
            else if (text[i] == open && open != close)
                depth++;
        }

        return -1;
    }
}
