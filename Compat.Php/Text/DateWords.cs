using System.Globalization;

namespace Compat.Php;

/// <summary>The English words of dates.</summary>
internal static class DateWords
{
    private static readonly string[] s_ordinals =
    [
        "this", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    ];

    private static readonly string[] s_romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private static readonly Dictionary<string, int> s_zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utc"] = 0, ["gmt"] = 0, ["z"] = 0, ["zulu"] = 0, ["wet"] = 0, ["west"] = 3600, ["cet"] = 3600, ["cest"] = 7200, ["bst"] = 3600,
        ["eet"] = 7200, ["eest"] = 10800, ["msk"] = 10800, ["ist"] = 19800, ["jst"] = 32400, ["aest"] = 36000, ["aedt"] = 39600,
        ["nzst"] = 43200, ["nzdt"] = 46800, ["est"] = -18000, ["edt"] = -14400, ["cst"] = -21600, ["cdt"] = -18000, ["mst"] = -25200,
        ["mdt"] = -21600, ["pst"] = -28800, ["pdt"] = -25200, ["akst"] = -32400, ["hst"] = -36000, ["ast"] = -14400, ["adt"] = -10800,
    };

    public static long MonthOf(string name)
    {
        int roman = Array.IndexOf(s_romans, name.ToLowerInvariant());
        return roman >= 0 ? roman + 1
            : Array.FindIndex(CivilTime.MonthNames, month => month.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase)) + 1;
    }

    public static long WeekdayOf(string name) =>
        Array.FindIndex(CivilTime.DayNames, day => day.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));

    public static long CountOf(string word) => word.ToLowerInvariant() switch
    {
        "next" => 1,
        "last" or "previous" => -1,
        var other => Array.IndexOf(s_ordinals, other),
    };

    /// <summary>The seconds that a time zone is ahead of UTC; nothing where it is not known.</summary>
    public static long? OffsetOf(string zone)
    {
        string name = zone.Trim('(', ')');
        int sign = name.IndexOfAny(['+', '-']);
        if (sign >= 0 && !name.Contains('/', StringComparison.Ordinal))
            return OffsetOfDigits(name[(sign + 1)..]) * (name[sign] == '-' ? -1 : 1);
        if (s_zones.TryGetValue(name, out int known))
            return known;
        if (name.Length == 1 && char.ToLowerInvariant(name[0]) is var letter && letter != 'j')
            return OffsetOfLetter(letter) * 3600;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? found) ? (long)found.BaseUtcOffset.TotalSeconds : null;
    }

    // The letters of the military's time zones: A is one hour ahead, N one behind; there is no J.
    private static long OffsetOfLetter(char letter) => letter switch
    {
        >= 'a' and <= 'i' => letter - 'a' + 1,
        >= 'k' and <= 'm' => letter - 'k' + 10,
        >= 'n' and <= 'y' => -(letter - 'n' + 1),
        _ => 0,
    };

    private static long OffsetOfDigits(string text)
    {
        string[] parts = text.Split(':');
        long Number(string digits) => digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);
        if (parts.Length > 1)
            return (Number(parts[0]) * 3600) + (Number(parts[1]) * 60) + (parts.Length > 2 ? Number(parts[2]) : 0);
        return text.Length <= 2 ? Number(text) * 3600 : (Number(text[..^2]) * 3600) + (Number(text[^2..]) * 60);
    }
}
