using System.Globalization;
using System.Text.RegularExpressions;

namespace Compat.Php;

/// <summary>What a text says of a date: parts that it names, and by how much it moves on from there.</summary>
internal sealed class DateReading
{
    private readonly DateParts _parts = new();
    private bool _isWrong;

    public DateReading(string text)
    {
        string rest = text.Trim(' ', '\t', '\n', '\r');
        _isWrong = rest.Length == 0;
        for (int at = 0; at < rest.Length && !_isWrong;)
        {
            if (rest[at] is ' ' or '\t' or '\n' or ',' or ';' or '.' or '/')
            {
                at++;
                continue;
            }

            (string name, Match? match) = Longest(rest, at);
            if (match is null)
            {
                _isWrong = true;
                return;
            }

            Apply(name, match);
            // Letters behind a time that are no time zone are read on their own.
            at = HasForeignZone(name, match) ? match.Groups["zone"].Index : at + match.Length;
        }
    }

    /// <summary>The moment that it says, from another one.</summary>
    public bool TryResolve(long now, out long timestamp)
    {
        timestamp = 0;
        if (_isWrong || !_parts.IsPossible)
            return false;
        timestamp = _parts.Resolve(CivilTime.Of(now));
        return true;
    }

    public PhpArray ToParts() => _parts.ToArray(_isWrong);

    private static (string Name, Match? Match) Longest(string text, int at)
    {
        (string Name, Match? Match) best = ("", null);
        foreach ((string name, Regex form) in DateRules.All)
        {
            Match match = form.Match(text, at);
            if (match.Success && match.Length > (best.Match?.Length ?? 0))
                best = (name, match);
        }

        return best;
    }

    private static bool HasForeignZone(string name, Match match) =>
        name == "time" && Text(match, "zone") is { } zone && DateWords.OffsetOf(zone) is null;

    private static string? Text(Match match, string group) => match.Groups[group] is { Success: true } found ? found.Value : null;

    private static long? Number(Match match, string group) =>
        Text(match, group) is { } text
            ? long.Parse(text.TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'S', 'T', 'N', 'D', 'R', 'H'), CultureInfo.InvariantCulture)
            : null;

    private void Apply(string name, Match match)
    {
        switch (name)
        {
            case "now":
                break;
            case "yesterday" or "tomorrow":
                _parts.HasRelative = true;
                _parts.ClearTime();
                _parts.Days += name == "tomorrow" ? 1 : -1;
                break;
            case "noon":
                _parts.ClearTime();
                SetTime(12, 0, 0, null);
                break;
            case "midnight":
                _parts.ClearTime();
                break;
            case "timestamp":
                ApplyTimestamp(match);
                break;
            case "edge":
                _parts.HasRelative = true;
                _parts.Edge = Text(match, "edge")!.Equals("first", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
                break;
            case "weekdayof":
                _parts.HasRelative = true;
                _parts.ClearTime();
                _parts.NthWeekday = (CountOf(Text(match, "count")!), DateWords.WeekdayOf(Text(match, "day")!));
                break;
            case "time" or "time12":
                ApplyTime(match);
                break;
            case "backof":
                ApplySide(match);
                break;
            case "digits4":
                ApplyFourDigits(match);
                break;
            case "weekday":
                ApplyWeekday(match);
                break;
            case "relativeweek":
                _parts.HasRelative = true;
                _parts.Days += 7 * CountOf(Text(match, "count")!);
                _parts.WeekdayBehavior = 2;
                _parts.Weekday ??= 1;
                break;
            case "relativetext":
                string word = Text(match, "count")!;
                AddRelative(CountOf(word), Text(match, "unit")!, word.Equals("this", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
                break;
            case "relative":
                long sign = Text(match, "sign")!.Count(c => c == '-') % 2 == 0 ? 1 : -1;
                AddRelative(sign * Number(match, "count")!.Value, Text(match, "unit")!, 0);
                break;
            case "ago":
                _parts.Invert();
                break;
            case "zone":
                ApplyZone(Text(match, "zone")!);
                break;
            default:
                ApplyDate(name, match);
                break;
        }
    }

    private void ApplyTimestamp(Match match)
    {
        _parts.HasRelative = true;
        _isWrong |= !long.TryParse(Text(match, "stamp"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long stamp);
        (_parts.Year, _parts.Month, _parts.Day) = (1970, 1, 1);
        SetTime(0, 0, 0, null);
        _parts.Seconds += stamp;
        _parts.ZoneOffset = 0;
    }

    private void ApplyDate(string name, Match match)
    {
        if (_parts.HasDate)
            _isWrong = true;
        _parts.HasDate = true;
        if (Number(match, "y") is { } year)
            _parts.Year = Text(match, "y")!.Length <= 2 ? year + (year < 70 ? 2000 : 1900) : year;
        _parts.Month = Text(match, "mon") is { } month ? DateWords.MonthOf(month) : Number(match, "m") ?? _parts.Month;
        _parts.Day = Number(match, "d") ?? (name is "yearmonth" or "monthyear" ? 1 : _parts.Day);
        if (name == "week")
            _parts.SetWeek(Number(match, "w")!.Value, Number(match, "wd") ?? 1);
        if (Number(match, "doy") is { } day)
            (_parts.Month, _parts.Day) = (1, day);
        if (name == "compacttime")
            ApplyTime(match);
        _isWrong |= _parts.Month is > 12 or < 0 || _parts.Day > (Number(match, "doy") is null ? 31 : 366);
    }

    private void ApplyTime(Match match)
    {
        long hour = Number(match, "h") ?? 0;
        if (Text(match, "meridian") is { } meridian)
            hour = (hour % 12) + (meridian[0] is 'p' or 'P' ? 12 : 0);
        SetTime(hour, Number(match, "i") ?? 0, Number(match, "s") ?? 0, Text(match, "fraction"));
        if (Text(match, "zone") is { } zone && DateWords.OffsetOf(zone) is not null)
            ApplyZone(zone);
    }

    // "back of 7pm" is 19:15, "front of 7pm" is 18:45.
    private void ApplySide(Match match)
    {
        long hour = Number(match, "h") ?? 0;
        if (Text(match, "meridian") is { } meridian)
            hour = (hour % 12) + (meridian[0] is 'p' or 'P' ? 12 : 0);
        bool isBack = Text(match, "side")!.Equals("back", StringComparison.OrdinalIgnoreCase);
        SetTime(isBack ? hour : hour - 1, isBack ? 15 : 45, 0, null);
    }

    private void SetTime(long hour, long minute, long second, string? fraction)
    {
        _isWrong |= _parts.HasTime;
        _parts.HasTime = true;
        (_parts.Hour, _parts.Minute, _parts.Second) = (hour, minute, second);
        _parts.Fraction = fraction is null ? 0 : double.Parse("0." + fraction, CultureInfo.InvariantCulture);
    }

    // "2024" is 20:24 where that is a time, unless a time is there already.
    private void ApplyFourDigits(Match match)
    {
        long number = Number(match, "n")!.Value;
        if (!_parts.HasTime && number / 100 < 24 && number % 100 < 60)
        {
            SetTime(number / 100, number % 100, 0, null);
            _parts.Fraction = null;
        }
        else
        {
            _parts.Year = number;
        }
    }

    private void ApplyWeekday(Match match)
    {
        _parts.HasRelative = true;
        _parts.ClearTime(keepsGiven: true);
        _parts.Weekday = DateWords.WeekdayOf(Text(match, "day")!);
        if (_parts.WeekdayBehavior != 2)
            _parts.WeekdayBehavior = 1;
    }

    private void ApplyZone(string zone)
    {
        _isWrong |= _parts.ZoneOffset is not null || DateWords.OffsetOf(zone) is null;
        _parts.ZoneOffset = DateWords.OffsetOf(zone);
        _parts.ZoneName = zone;
    }

    private static long CountOf(string word) => DateWords.CountOf(word);

    private void AddRelative(long count, string unit, int behavior)
    {
        _parts.HasRelative = true;
        if (!_parts.TryAdd(count, unit.ToLowerInvariant()))
        {
            _parts.ClearTime(keepsGiven: true);
            _parts.Days += (count > 0 ? count - 1 : count) * 7;
            _parts.Weekday = DateWords.WeekdayOf(unit);
            _parts.WeekdayBehavior = behavior;
        }
    }
}
