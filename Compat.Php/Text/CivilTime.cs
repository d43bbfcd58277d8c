using System.Runtime.InteropServices;

namespace Compat.Php;

/// <summary>A date and a time of day in UTC, in the calendar that we have, as far back and ahead as PHP's.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CivilTime(long Year, long Month, long Day, long Hour, long Minute, long Second)
{
    private const long SecondsOfDay = 86400;

    public static readonly string[] DayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    public static readonly string[] MonthNames =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    public long Weekday => Modulo(Days(Year, Month, Day) + 4, 7);

    public long DayOfYear => Days(Year, Month, Day) - Days(Year, 1, 1);

    public bool IsLeap => IsLeapYear(Year);

    public long Timestamp => (Days(Year, Month, Day) * SecondsOfDay) + (Hour * 3600) + (Minute * 60) + Second;

    /// <summary>The year and the week by ISO 8601.</summary>
    public (long Year, long Week) Week
    {
        get
        {
            long day = Modulo(Weekday - 1, 7) + 1;
            long week = (DayOfYear + 1 - day + 10) / 7;
            if (week < 1)
                return (Year - 1, WeeksOf(Year - 1));
            return week > WeeksOf(Year) ? (Year + 1, 1) : (Year, week);
        }
    }

    public static CivilTime Of(long timestamp)
    {
        long days = (long)Math.Floor((decimal)timestamp / SecondsOfDay), seconds = Modulo(timestamp, SecondsOfDay);
        long shifted = days + 719468;
        long era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
        long ofEra = shifted - (era * 146097);
        long yearOfEra = (ofEra - (ofEra / 1460) + (ofEra / 36524) - (ofEra / 146096)) / 365;
        long ofYear = ofEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long part = ((5 * ofYear) + 2) / 153;
        long day = ofYear - (((153 * part) + 2) / 5) + 1, month = part < 10 ? part + 3 : part - 9;
        return new(yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day, seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    public static long ToTimestamp(long year, long month, long day, long hour, long minute, long second)
    {
        long months = month - 1;
        year += (long)Math.Floor(months / 12.0);
        month = Modulo(months, 12) + 1;
        return ((Days(year, month, 1) + day - 1) * SecondsOfDay) + (hour * 3600) + (minute * 60) + second;
    }

    public static long DaysOf(long year, long month) => month switch { 2 => IsLeapYear(year) ? 29 : 28, 4 or 6 or 9 or 11 => 30, _ => 31 };

    /// <summary>The days since 1970 of a date.</summary>
    public static long Days(long year, long month, long day)
    {
        long y = month <= 2 ? year - 1 : year;
        long era = (y >= 0 ? y : y - 399) / 400, ofEra = y - (era * 400);
        long ofYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (era * 146097) + (ofEra * 365) + (ofEra / 4) - (ofEra / 100) + ofYear - 719468;
    }

    public static long Modulo(long value, long by) => ((value % by) + by) % by;

    private static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static long WeeksOf(long year)
    {
        long last = Modulo(Days(year, 12, 31) + 4, 7), before = Modulo(Days(year - 1, 12, 31) + 4, 7);
        return last == 4 || before == 3 ? 53 : 52;
    }
}
