namespace Compat.Php;

/// <summary>The parts of a date that a text names, and what it adds to them.</summary>
internal sealed class DateParts
{
    public long? Year { get; set; }

    public long? Month { get; set; }

    public long? Day { get; set; }

    public long? Hour { get; set; }

    public long? Minute { get; set; }

    public long? Second { get; set; }

    public double? Fraction { get; set; }

    public bool HasDate { get; set; }

    public bool HasTime { get; set; }

    public bool HasRelative { get; set; }

    public long Days { get; set; }

    public long Seconds { get; set; }

    /// <summary>1 for the first day of the month, -1 for the last.</summary>
    public int Edge { get; set; }

    public long? Weekday { get; set; }

    public int WeekdayBehavior { get; set; }

    public (long Count, long Weekday)? NthWeekday { get; set; }

    public long? ZoneOffset { get; set; }

    public string? ZoneName { get; set; }

    /// <summary>Whether there is such a time of day.</summary>
    public bool IsPossible => Hour is null or <= 24;

    private long Years { get; set; }

    private long Months { get; set; }

    private long Hours { get; set; }

    private long Minutes { get; set; }

    private long WorkingDays { get; set; }

    private long DaysOfNth => NthWeekday is { } nth ? nth.Count > 0 ? (nth.Count - 1) * 7 : -7 : 0;

    /// <summary>Makes it midnight, unless a time is given and is to be kept.</summary>
    public void ClearTime(bool keepsGiven = false)
    {
        if (keepsGiven && HasTime)
            return;
        HasTime = false;
        (Hour, Minute, Second) = (0, 0, 0);
    }

    public void SetWeek(long week, long day)
    {
        long first = CivilTime.Modulo(CivilTime.Days(Year!.Value, 1, 1) + 4, 7);
        (Month, Day) = (1, 1);
        Days += (0 - (first > 4 ? first - 7 : first)) + ((week - 1) * 7) + day;
        HasRelative = true;
    }

    public bool TryAdd(long count, string unit)
    {
        switch (unit)
        {
            case "weekday" or "weekdays":
                WorkingDays += count;
                break;
            case "sec" or "secs" or "second" or "seconds":
                Seconds += count;
                break;
            case "min" or "mins" or "minute" or "minutes":
                Minutes += count;
                break;
            case "hour" or "hours":
                Hours += count;
                break;
            case "day" or "days":
                Days += count;
                break;
            case "week" or "weeks":
                Days += count * 7;
                break;
            case "month" or "months":
                Months += count;
                break;
            case "year" or "years":
                Years += count;
                break;
            default:
                return TryAddRare(count, unit);
        }

        return true;
    }

    public void Invert()
    {
        (Years, Months, Days, Hours, Minutes, Seconds, WorkingDays) = (-Years, -Months, -Days, -Hours, -Minutes, -Seconds, -WorkingDays);
        if (Weekday is { } weekday)
            Weekday = weekday == 0 ? -7 : -weekday;
    }

    public long Resolve(CivilTime now)
    {
        bool isMidnight = HasDate && !HasTime;
        long year = Year ?? now.Year, month = Month ?? now.Month, day = Day ?? now.Day;
        long hour = isMidnight ? Hour ?? 0 : Hour ?? now.Hour;
        long minute = isMidnight ? Minute ?? 0 : Minute ?? now.Minute, second = isMidnight ? Second ?? 0 : Second ?? now.Second;
        if (Weekday is { } weekday && NthWeekday is null)
            day += DaysToWeekday(year, month, day, weekday);
        year += Years;
        month += Months;
        if (NthWeekday is { } nth)
            day = DayOfNth(year, month, nth.Count, nth.Weekday);
        else if (Edge == 1)
            day = 1;
        else if (Edge == -1)
            (month, day) = (month + 1, 0);
        long timestamp = CivilTime.ToTimestamp(year, month, day + Days, hour + Hours, minute + Minutes, second
            + Seconds) - (ZoneOffset ?? 0);
        return AddWorkingDays(timestamp, WorkingDays);
    }

    public PhpArray ToArray(bool isWrong)
    {
        object Or(long? part) => part is { } value ? value : false;
        bool isMidnight = !HasTime && Hour == 0;
        var parts = new PhpArray
        {
            ["year"] = Or(Year), ["month"] = Or(Month), ["day"] = Or(Day),
            ["hour"] = Or(Hour), ["minute"] = Or(Minute), ["second"] = Or(Second),
            ["fraction"] = HasTime || isMidnight ? Fraction ?? (object)(isMidnight ? 0.0 : false) : false,
            ["warning_count"] = 0L, ["warnings"] = new PhpArray(), ["error_count"] = isWrong ? 1L : 0L, ["errors"] = new PhpArray(),
            ["is_localtime"] = ZoneOffset is not null,
        };
        AddZone(parts);
        if (HasRelative)
        {
            parts["relative"] = new PhpArray
            {
                ["year"] = Years, ["month"] = Months, ["day"] = Days + DaysOfNth,
                ["hour"] = Hours, ["minute"] = Minutes, ["second"] = Seconds,
            };
            if ((NthWeekday?.Weekday ?? Weekday) is { } weekday)
                parts.At("relative")["weekday"] = weekday;
            if (WorkingDays != 0)
                parts.At("relative")["weekdays"] = WorkingDays;
            if (Edge != 0)
                parts.At("relative")[Edge == 1 ? "first_day_of_month" : "last_day_of_month"] = true;
        }

        return parts;
    }

    private void AddZone(PhpArray parts)
    {
        if (ZoneOffset is not { } offset)
            return;
        string name = ZoneName ?? "";
        bool isName = name.Length > 0 && char.IsAsciiLetter(name[0]) && name.IndexOfAny(['+', '-']) < 0;
        bool isPlace = name.Contains('/', StringComparison.Ordinal), isUtc = name.Equals("UTC", StringComparison.OrdinalIgnoreCase);
        if (isPlace || isUtc)
        {
            parts["zone_type"] = 3L;
            if (isUtc)
                parts["tz_abbr"] = "UTC";
            parts["tz_id"] = isUtc ? "UTC" : name;
            return;
        }

        parts["zone_type"] = isName ? 2L : 1L;
        parts["zone"] = offset;
        parts["is_dst"] = false;
        if (isName)
            parts["tz_abbr"] = name.ToUpperInvariant();
    }

    private static long DayOfNth(long year, long month, long count, long weekday)
    {
        long first = CivilTime.ToTimestamp(year, month, 1, 0, 0, 0) / 86400;
        if (count > 0)
            return 1 + CivilTime.Modulo(weekday - (first + 4), 7) + ((count - 1) * 7);
        long next = CivilTime.ToTimestamp(year, month + 1, 1, 0, 0, 0) / 86400;
        return next - first - CivilTime.Modulo(next - 1 + 4 - weekday, 7);
    }

    private static long AddWorkingDays(long timestamp, long count)
    {
        for (long step = Math.Sign(count); count != 0;)
        {
            timestamp += step * 86400;
            if (CivilTime.Of(timestamp).Weekday is not (0 or 6))
                count -= step;
        }

        return timestamp;
    }

    private bool TryAddRare(long count, string unit)
    {
        if (unit.StartsWith("fort", StringComparison.Ordinal))
            Days += count * 14;
        else if (!(unit.StartsWith("ms", StringComparison.Ordinal) || unit.StartsWith("mill", StringComparison.Ordinal)
            || unit.StartsWith("us", StringComparison.Ordinal) || unit.StartsWith("mic", StringComparison.Ordinal)))
            return false;
        return true;
    }

    private long DaysToWeekday(long year, long month, long day, long weekday)
    {
        long now = CivilTime.Modulo((CivilTime.ToTimestamp(year, month, day, 0, 0, 0) / 86400) + 4, 7);
        if (WeekdayBehavior == 2)
        {
            if (now == 0 && weekday != 0)
                weekday -= 7;
            else if (weekday == 0 && now != 0)
                weekday = 7;
            return weekday - now;
        }

        long difference = weekday - now;
        if ((Days < 0 && difference < 0) || (Days >= 0 && difference <= -WeekdayBehavior))
            difference += 7;
        return weekday >= 0 ? difference : -(7 - (Math.Abs(weekday) - now));
    }
}
