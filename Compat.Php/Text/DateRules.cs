using System.Text.RegularExpressions;

namespace Compat.Php;

/// <summary>The forms in which a text may say a date or a part of one; the longest that fits is taken, of equal ones the first.</summary>
internal static class DateRules
{
    private const string Months =
        "january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|"
        + "september|sept|sep|october|oct|november|nov|december|dec"
        + "|" + Romans;

    private const string Romans = "i{1,3}|iv|vi{0,3}|ix|xi{0,2}|x";

    private const string Days =
        "sunday|sun|monday|mon|tuesday|tue|wednesday|wed|thursday|thu|friday|fri|saturday|sat|weekdays?";

    private const string Units =
        "msecs?|milliseconds?|usecs?|microseconds?|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|"
        + "fortnights?|forthnights?|months?|mon|years?|weekdays?|"
        + "sat(?:ur)?days?|sundays?|mondays?|tue(?:s)?days?|wednesdays?|thursdays?|fridays?|sun|tue|wed|thu|fri|sat";

    private const string Ordinals =
        "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|next|last|previous|this";

    private const string Zone = @"(?<zone>(?:gmt|utc)?[+-]\d{1,2}:?\d{0,2}(?::\d{2})?|\(?[a-z]{1,6}\)?(?![a-z])|[a-z]+(?:[_/][a-z_]+)+)";
    private const string Fraction = @"(?:[.,:](?<fraction>\d+))?";
    private const string Meridian = @"[ \t]*(?<meridian>[ap]\.?m\.?)(?=[\0 \t]|$)";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The rules by name.</summary>
    public static IReadOnlyList<(string Name, Regex Form)> All { get; } =
    [
        Rule("yesterday", "yesterday"),
        Rule("now", "now"),
        Rule("noon", "noon"),
        Rule("midnight", "midnight|today"),
        Rule("tomorrow", "tomorrow"),
        Rule("timestamp", @"@(?<stamp>-?\d+)(?:\.\d{0,6})?"),
        Rule("edge", "(?<edge>first|last) day of"),
        Rule("weekdayof", $@"(?<count>{Ordinals})[ \t]+(?<day>{Days})[ \t]+of"),
        Rule("iso", $@"(?<y>\d{{4}})-(?<m>\d{{1,2}})-(?<d>\d{{1,2}})"),
        Rule("iso", $@"(?<y>[+-]\d{{4}})-(?<m>\d{{2}})-(?<d>\d{{2}})"),
        Rule("iso", @"(?<y>\d{4})/(?<m>\d{1,2})/(?<d>\d{1,2})/?"),
        Rule("iso2", @"(?<y>\d{2})-(?<m>\d{2})-(?<d>\d{2})"),
        Rule("american", @"(?<m>1[0-2]|0?[1-9])/(?<d>(?:3[01]|[0-2]?\d)(?:st|nd|rd|th)?)(?:/(?<y>\d{1,4}))?"),
        Rule("european", @"(?<d>3[01]|[0-2]?\d)[.\t-](?<m>1[0-2]|0?[0-9])[.-](?<y>\d{4})"),
        Rule("yearmonth", @"(?<y>\d{4})-(?<m>1[0-2]|0?[1-9])"),
        Rule("compact", @"(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})"),
        Rule("compacttime", @"(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})t(?<h>\d{2}):?(?<i>\d{2}):?(?<s>\d{2})" + Fraction),
        Rule("compacttime", @"(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?<h>[01]\d|2[0-4])(?<i>[0-5]\d)(?<s>[0-5]\d)"),
        Rule("compacttime", @"(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})t(?<h>\d{2})(?<i>\d{2})"),
        Rule("week", @"(?<y>\d{4})-?w(?<w>[0-4]\d|5[0-3])(?:-?(?<wd>[0-7]))?"),
        Rule("dayofyear", @"(?<y>\d{4})[.-]?(?<doy>00[1-9]|0[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])"),
        Rule("textual", $@"(?<d>3[01]|[0-2]?\d)(?:st|nd|rd|th)?[ \t.-]*(?<mon>{Months})[ \t.,stndrh-]*(?<y>\d{{4}})"),
        Rule("textual2", $@"(?<d>3[01]|[0-2]?\d)(?:st|nd|rd|th)?[ \t.-]*(?<mon>{Months})-(?<y>\d{{2}})"),
        Rule("textual", $@"(?<d>3[01]|[0-2]?\d)(?:st|nd|rd|th)?[ \t.-]*(?<mon>{Months})(?![a-z])"),
        Rule("textual", $@"(?<mon>{Months})[ \t.-]*(?<d>3[01]|[0-2]?\d)(?:st|nd|rd|th)?[,.stndrh\t ]+(?<y>\d{{4}})"),
        Rule("textual", $@"(?<mon>{Months})[ \t.-]*(?<d>3[01]|[0-2]?\d)(?:st|nd|rd|th)?(?!\d|[:.]\d)[,.stndrh\t ]*"),
        Rule("monthyear", $@"(?<mon>{Months})[ \t.-]*(?<y>\d{{4}})"),
        Rule("monthyear", $@"(?<y>\d{{4}})[ \t.-]*(?<mon>{Months})(?![a-z])"),
        Rule("textual", $@"(?<y>\d{{4}})-(?<mon>{Months})-(?<d>3[01]|[0-2]?\d)"),
        Rule("month", $@"(?!(?:{Romans})(?![a-z]))(?<mon>{Months})(?![a-z])"),
        Rule("backof", @"(?<side>back|front) of (?<h>2[0-4]|[01]?\d)(?:[ \t]*(?<meridian>[ap]\.?m\.?))?"),
        Rule("textualdashed", $@"(?<mon>{Months})-(?<d>\d{{2}})-(?<y>\d{{4}}|\d{{2}})"),
        Rule("textualdashed", $@"(?<y>\d{{4}}|\d{{2}})-(?<mon>{Months})-(?<d>\d{{2}})"),
        Rule("time12", $@"(?<h>1[0-2]|0?[1-9])(?:[:.](?<i>[0-5]?\d)(?:[:.](?<s>60|[0-5]?\d))?)?" + Meridian),
        Rule("time", @"t?(?<h>[01]?\d|2[0-4])[:.](?<i>[0-5]?\d)(?![\d.])(?:[ \t]*" + Zone + ")?"),
        Rule("time", @"t?(?<h>[01]?\d|2[0-4])[:.](?<i>[0-5]?\d)[:.](?<s>60|[0-5]?\d)" + Fraction + @"(?:[ \t]*" + Zone + ")?"),
        Rule("time", @"t(?<h>[01]\d|2[0-4])(?<i>[0-5]\d)(?<s>60|[0-5]\d)"),
        Rule("time", @"t(?<h>[01]?\d|2[0-4])(?!\d)"),
        Rule("european2", @"(?<d>3[01]|[0-2]?\d)[.\t](?<m>1[0-2]|0?[0-9])\.(?<y>\d{2})"),
        Rule("digits4", @"t?(?<n>\d{4})(?!\d)"),
        Rule("weekday", $@"(?<day>{Days})(?![a-z])"),
        Rule("relativeweek", @"(?<count>next|last|previous|this)[ \t]+week(?![a-z])"),
        Rule("relativetext", $@"(?<count>{Ordinals})[ \t]+(?<unit>{Units})(?![a-z])"),
        Rule("relative", $@"(?<sign>[+-]*)[ \t]*(?<count>\d+)[ \t]*(?<unit>{Units})(?![a-z])"),
        Rule("ago", "ago"),
        Rule("zone", @"[t]?" + Zone),
    ];

    private static (string Name, Regex Form) Rule(string name, string form) =>
        (name, new Regex(@"\G(?:" + form + ")", Options, TimeSpan.FromSeconds(5)));
}
