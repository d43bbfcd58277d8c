using System.Globalization;
using System.Text;

namespace Compat.Php;

/// <summary>Writes dates by the letters of <c>date</c>.</summary>
internal static class DateText
{
    public static string Write(string format, long timestamp, bool isGmt)
    {
        CivilTime time = CivilTime.Of(timestamp);
        var text = new StringBuilder();
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] == '\\' && i + 1 < format.Length)
                text.Append(format[++i]);
            else
                text.Append(Part(format[i], time, timestamp, isGmt));
        }

        return text.ToString();
    }

    private static string Part(char letter, CivilTime time, long timestamp, bool isGmt)
    {
        long hour12 = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        return letter switch
        {
            'd' => Two(time.Day),
            'D' => CivilTime.DayNames[time.Weekday][..3],
            'j' => Text(time.Day),
            'l' => CivilTime.DayNames[time.Weekday],
            'N' => Text(time.Weekday == 0 ? 7 : time.Weekday),
            'S' => Suffix(time.Day),
            'w' => Text(time.Weekday),
            'z' => Text(time.DayOfYear),
            'W' => Two(time.Week.Week),
            'F' => CivilTime.MonthNames[time.Month - 1],
            'm' => Two(time.Month),
            'M' => CivilTime.MonthNames[time.Month - 1][..3],
            'n' => Text(time.Month),
            't' => Text(CivilTime.DaysOf(time.Year, time.Month)),
            'L' => time.IsLeap ? "1" : "0",
            'o' => Text(time.Week.Year),
            'Y' => (time.Year < 0 ? "-" : "") + Math.Abs(time.Year).ToString("0000", CultureInfo.InvariantCulture),
            'x' => (time.Year is < 0 ? "-" : time.Year >= 10000
                ? "+"
                : "") + Math.Abs(time.Year).ToString("0000", CultureInfo.InvariantCulture),
            'X' => (time.Year < 0 ? "-" : "+") + Math.Abs(time.Year).ToString("0000", CultureInfo.InvariantCulture),
            'y' => Two(CivilTime.Modulo(time.Year, 100)),
            'a' => time.Hour < 12 ? "am" : "pm",
            'A' => time.Hour < 12 ? "AM" : "PM",
            'B' => Beat(timestamp),
            'g' => Text(hour12),
            'G' => Text(time.Hour),
            'h' => Two(hour12),
            'H' => Two(time.Hour),
            'i' => Two(time.Minute),
            's' => Two(time.Second),
            'u' => "000000",
            'v' => "000",
            'e' => "UTC",
            'I' or 'Z' => "0",
            'O' => "+0000",
            'P' => "+00:00",
            'p' => "Z",
            'T' => isGmt ? "GMT" : "UTC",
            'c' => Write("Y-m-d\\TH:i:sP", timestamp, isGmt),
            'r' => Write("D, d M Y H:i:s O", timestamp, isGmt),
            'U' => Text(timestamp),
            _ => letter.ToString(),
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Two(long number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Suffix(long day) => (day % 10, day is >= 10 and <= 19) switch
    {
        (1, false) => "st",
        (2, false) => "nd",
        (3, false) => "rd",
        _ => "th",
    };

    // A day has a thousand beats, counted an hour ahead of UTC.
    private static string Beat(long timestamp)
    {
        long beat = (CivilTime.Modulo(timestamp, 86400) + 3600) * 10 / 864 % 1000;
        return beat.ToString("000", CultureInfo.InvariantCulture);
    }
}
