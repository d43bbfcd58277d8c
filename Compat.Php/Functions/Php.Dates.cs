namespace Compat.Php;

public static partial class Php
{
    private static readonly AsyncLocal<TimeProvider?> s_clock = new();

    /// <summary>
    /// The clock of the functions that know the time. It belongs to the flow of execution that sets it, and to what that calls; the
    /// system's where nobody has set it.
    /// </summary>
    public static TimeProvider Clock
    {
        get => s_clock.Value ?? TimeProvider.System;
        set => s_clock.Value = value;
    }

    /// <summary>PHP's <c>time</c>: the seconds since 1970.</summary>
    public static long Time() => Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>PHP's <c>date</c>, in UTC, which is the time zone here.</summary>
    public static string Date(string format, long? timestamp = null) => DateText.Write(format, timestamp ?? Time(), isGmt: false);

    /// <summary>PHP's <c>gmdate</c>.</summary>
    public static string GmDate(string format, long? timestamp = null) => DateText.Write(format, timestamp ?? Time(), isGmt: true);

    /// <summary>PHP's <c>idate</c>: one part of a date as a number.</summary>
    /// <exception cref="ValueError">The format is not one known letter.</exception>
    public static object IDate(string format, long? timestamp = null) => format.Length == 1
        ? "BdhHiILmNosStUwWyYzZ".Contains(format, StringComparison.Ordinal)
            ? (long)unchecked((int)ToInt(Date(format, timestamp)))
            : throw Arguments.Invalid("idate", 1, "is not a known letter")
        : throw Arguments.Invalid("idate", 1, "is to be one letter");

    /// <summary>
    /// PHP's <c>mktime</c>: the seconds since 1970 of a date in UTC; what is beyond a month or a day goes on into the next.
    /// </summary>
    public static object MkTime(long hour, long? minute = null, long? second = null, long? month = null, long? day = null,
        long? year = null)
    {
        CivilTime now = CivilTime.Of(Time());
        if (year is >= 0 and < 70)
            year += 2000;
        else if (year is >= 70 and <= 100)
            year += 1900;
        return CivilTime.ToTimestamp(year ?? now.Year, month ?? now.Month, day ?? now.Day, hour, minute ?? now.Minute,
            second ?? now.Second);
    }

    /// <summary>PHP's <c>gmmktime</c>: the same as <c>mktime</c>, as the time zone is UTC here.</summary>
    public static object GmMkTime(long hour, long? minute = null, long? second = null, long? month = null, long? day = null,
        long? year = null) =>
        MkTime(hour, minute, second, month, day, year);

    /// <summary>PHP's <c>checkdate</c>.</summary>
    public static bool CheckDate(long month, long day, long year) =>
        year is >= 1 and <= 32767 && month is >= 1 and <= 12 && day >= 1 && day <= CivilTime.DaysOf(year, month);

    /// <summary>PHP's <c>strtotime</c>: the seconds since 1970 of what a text says in English, or false.</summary>
    /// <param name="datetime">The text.</param>
    /// <param name="baseTimestamp">What "tomorrow" and "+1 day" begin at; now where it is null.</param>
    public static object StrToTime(string datetime, long? baseTimestamp = null) =>
        new DateReading(datetime).TryResolve(baseTimestamp ?? Time(), out long timestamp) ? timestamp : false;

    /// <summary>PHP's <c>getdate</c>: the parts of a date.</summary>
    public static PhpArray GetDate(long? timestamp = null)
    {
        long at = timestamp ?? Time();
        CivilTime time = CivilTime.Of(at);
        return new PhpArray
        {
            ["seconds"] = time.Second, ["minutes"] = time.Minute, ["hours"] = time.Hour, ["mday"] = time.Day, ["wday"] = time.Weekday,
            ["mon"] = time.Month, ["year"] = time.Year, ["yday"] = time.DayOfYear, ["weekday"] = CivilTime.DayNames[time.Weekday],
            ["month"] = CivilTime.MonthNames[time.Month - 1], [0] = at,
        };
    }

    /// <summary>PHP's <c>localtime</c>: the parts of a date as C counts them.</summary>
    public static PhpArray LocalTime(long? timestamp = null, bool associative = false)
    {
        CivilTime time = CivilTime.Of(timestamp ?? Time());
        (string Name, long Value)[] parts =
        [
            ("tm_sec", time.Second), ("tm_min", time.Minute), ("tm_hour", time.Hour), ("tm_mday", time.Day), ("tm_mon", time.Month - 1),
            ("tm_year", time.Year - 1900), ("tm_wday", time.Weekday), ("tm_yday", time.DayOfYear), ("tm_isdst", 0),
        ];
        var result = new PhpArray();
        foreach ((string name, long value) in parts)
        {
            if (associative)
                result[name] = value;
            else
                result.Add((object)value);
        }

        return result;
    }

    /// <summary>PHP's <c>date_parse</c>: what a text says of a date, part by part.</summary>
    public static PhpArray DateParse(string datetime) => new DateReading(datetime).ToParts();

    /// <summary>PHP's <c>date_default_timezone_get</c>.</summary>
    /// <returns>"UTC".</returns>
    public static string DateDefaultTimezoneGet() => "UTC";

    /// <summary>PHP's <c>date_default_timezone_set</c>: it is UTC and stays so.</summary>
    /// <returns>Whether it is UTC that was asked for.</returns>
    public static bool DateDefaultTimezoneSet(string timezoneId) => timezoneId.Equals("UTC", StringComparison.OrdinalIgnoreCase);
}
