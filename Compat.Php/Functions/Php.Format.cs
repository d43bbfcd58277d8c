namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>sprintf</c>.</summary>
    /// <exception cref="ValueError">The format is not understood.</exception>
    /// <exception cref="ArgumentCountError">The format asks for more values.</exception>
    public static string Sprintf(string format, params object?[] values) => FormattedText.Write(format, values, "sprintf");

    /// <summary>PHP's <c>vsprintf</c>.</summary>
    /// <exception cref="ValueError">The format is not understood, or asks for more values.</exception>
    public static string Vsprintf(string format, PhpArray values)
    {
        try
        {
            return FormattedText.Write(format, [.. values.Values], "vsprintf");
        }
        catch (ArgumentCountError exception)
        {
            throw new ValueError(exception.Message);
        }
    }

    /// <summary>PHP's <c>printf</c>.</summary>
    /// <returns>How many bytes were printed.</returns>
    /// <exception cref="ValueError">The format is not understood.</exception>
    /// <exception cref="ArgumentCountError">The format asks for more values.</exception>
    public static long Printf(string format, params object?[] values) => Printed(FormattedText.Write(format, values, "printf"));

    /// <summary>PHP's <c>vprintf</c>.</summary>
    /// <returns>How many bytes were printed.</returns>
    /// <exception cref="ValueError">The format is not understood, or asks for more values.</exception>
    public static long Vprintf(string format, PhpArray values) => Printed(Vsprintf(format, values));

    /// <summary>PHP's <c>number_format</c>.</summary>
    public static string NumberFormat(double num, long decimals = 0, string? decimalSeparator = ".", string? thousandsSeparator = ",")
    {
        int places = (int)Math.Clamp(decimals, 0, 500);
        double rounded = RoundTo(num, places);
        if (!double.IsFinite(rounded))
            return double.IsNaN(rounded) ? "nan" : "inf";
        string text = FixedText.Write(Math.Abs(rounded), places);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? text : text[..point];
        var groups = new List<string>();
        for (int end = whole.Length; end > 0; end -= 3)
            groups.Insert(0, whole[Math.Max(0, end - 3)..end]);
        string sign = rounded < 0 ? "-" : "";
        string fraction = point < 0 ? "" : (decimalSeparator ?? ".") + text[(point + 1)..];
        return sign + string.Join(thousandsSeparator ?? ",", groups) + fraction;
    }

    /// <summary>PHP's <c>sscanf</c> that gives what it reads.</summary>
    /// <returns>The values, null for those that were not reached; -1 where the text ends before the first.</returns>
    /// <exception cref="ValueError">The format is not understood.</exception>
    public static object SScanF(string @string, string format) => ScannedText.Read(ByteText.Narrow(@string), ByteText.Narrow(format));

    private static long Printed(string text)
    {
        Output.Write(text);
        return StrLen(text);
    }
}
