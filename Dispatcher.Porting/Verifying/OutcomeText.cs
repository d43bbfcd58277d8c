using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compat.Php;

namespace Dispatching.Porting.Verifying;

/// <summary>Writes values so that different ones are different texts: <c>1</c> and <c>1.0</c>, lists and maps, orders of keys.</summary>
internal static class OutcomeText
{
    private const int DeepestNesting = 100;

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        if (depth > DeepestNesting)
        {
            text.Append('…');
            return;
        }

        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case string line:
                text.Append(JsonSerializer.Serialize(line, s_options));
                break;
            case double or float:
                WriteFloat(text, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case IConvertible number and not Enum:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case PhpReference reference:
                Write(text, reference.Value, depth);
                break;
            default:
                WriteWhole(text, value, depth);
                break;
        }
    }

    private static void WriteFloat(StringBuilder text, double number)
    {
        string digits = number.ToString("R", CultureInfo.InvariantCulture);
        text.Append(digits.AsSpan().IndexOfAnyExceptInRange('-', '9') < 0 && !digits.Contains('.', StringComparison.Ordinal)
            ? digits + ".0" : digits);
    }

    private static void WriteWhole(StringBuilder text, object value, int depth)
    {
        if (PhpArray.TryRead(value, out PhpArray? array))
        {
            WriteArray(text, array, depth);
        }
        else if (value is IPhpObject known)
        {
            text.Append(known.ClassName).Append(' ');
            WriteArray(text, known.GetProperties(), depth);
        }
        else
        {
            text.Append(value.GetType().Name);
        }
    }

    private static void WriteArray(StringBuilder text, PhpArray array, int depth)
    {
        bool isList = array.IsList;
        text.Append(isList ? '[' : '{');
        string separator = "";
        foreach (PhpEntry entry in array)
        {
            text.Append(separator);
            if (!isList)
            {
                Write(text, entry.Key.Value, depth);
                text.Append(": ");
            }

            Write(text, entry.Value, depth + 1);
            separator = ", ";
        }

        text.Append(isList ? ']' : '}');
    }
}
