using System.Globalization;
using ArrayShapes = Compat.Php.ArrayShapes;

namespace Compat.Civi;

/// <summary>Turns what a field holds into what C# asks for.</summary>
internal static class FieldValue
{
    /// <param name="value">What the field holds.</param>
    /// <returns>
    /// The value; numbers and texts are converted where nothing is lost, arrays into those of another shape.
    /// </returns>
    /// <exception cref="ArgumentException">It is something else: <see langword="null"/>, say, where a number is asked for.</exception>
    public static T To<T>(object? value)
    {
        if (value is T fitting)
            return fitting;
        if (value is null)
        {
            return default(T) is null ? default! : throw new ArgumentException(
                $"There is null where '{typeof(T)}' is asked for. Ask for '{typeof(T)}?'.", nameof(value));
        }

        if (ArrayShapes.TryRead(value, out T? array))
            return array;
        Type type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (value is IConvertible && (type.IsPrimitive || type == typeof(string) || type == typeof(decimal)))
        {
            try
            {
                object converted = Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
                if (type == typeof(string) || type == typeof(bool) || value is string or bool || IsSame(converted, value))
                    return (T)converted;
            }
            catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException)
            {
                // Said below, with the types that did not fit.
            }
        }

        throw new ArgumentException(
            $"A value of type '{value.GetType()}' was found where '{typeof(T)}' is asked for. Ask for 'object?' and convert it.",
            nameof(value));
    }

    // 2.5 as a whole number would lose something.
    private static bool IsSame(object converted, object value) =>
        Convert.ToDouble(converted, CultureInfo.InvariantCulture).Equals(Convert.ToDouble(value, CultureInfo.InvariantCulture));
}
