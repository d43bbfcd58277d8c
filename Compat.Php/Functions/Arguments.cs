namespace Compat.Php;

/// <summary>
/// Converts arguments to the types that functions declare, as PHP does without <c>strict_types</c>. Functions of PHP's own take null
/// for the empty value of a type.
/// </summary>
internal static class Arguments
{
    public static string Text(object? value, string function, int position) => value switch
    {
        string text => text,
        null => "",
        PhpReference reference => Text(reference.Value, function, position),
        _ => Php.TryCoerceToString(value, out string? text) ? text : throw Refused(value, "string", function, position),
    };

    public static long Int(object? value, string function, int position) => value switch
    {
        long number => number,
        null => 0,
        _ => Php.TryCoerceToInt(value, out long number) ? number : throw Refused(value, "int", function, position),
    };

    public static double Float(object? value, string function, int position) => value switch
    {
        double number => number,
        null => 0,
        _ => Php.TryCoerceToFloat(value, out double number) ? number : throw Refused(value, "float", function, position),
    };

    public static bool Bool(object? value, string function, int position) =>
        value is null ? false : Php.TryCoerceToBool(value, out bool truth) ? truth : throw Refused(value, "bool", function, position);

    public static PhpArray Array(object? value, string function, int position) =>
        PhpArray.TryRead(value, out PhpArray? array) ? array : throw Refused(value, "array", function, position);

    public static string? TextOrNull(object? value, string function, int position) =>
        PhpArray.Plain(value) is null ? null : Text(value, function, position);

    public static long? IntOrNull(object? value, string function, int position) =>
        PhpArray.Plain(value) is null ? null : Int(value, function, position);

    public static double? FloatOrNull(object? value, string function, int position) =>
        PhpArray.Plain(value) is null ? null : Float(value, function, position);

    public static bool? BoolOrNull(object? value, string function, int position) =>
        PhpArray.Plain(value) is null ? null : Bool(value, function, position);

    public static PhpArray? ArrayOrNull(object? value, string function, int position) =>
        PhpArray.Plain(value) is null ? null : Array(value, function, position);

    /// <summary>A <see cref="long"/> or a <see cref="double"/>.</summary>
    public static object Number(object? value, string function, int position = 1) => value switch
    {
        long or double => value,
        null => 0L,
        _ => Php.TryCoerceToNumber(value, out object? number) ? number : throw Refused(value, "int|float", function, position),
    };

    /// <summary>A text or an array.</summary>
    public static object TextOrArray(object? value, string function, int position) =>
        PhpArray.TryRead(value, out PhpArray? array) ? array : Text(value, function, position);

    /// <summary>Converts for a delegate's parameter.</summary>
    public static object? Convert(object? value, Type type)
    {
        if (type.IsByRef)
            type = type.GetElementType()!;
        value = PhpArray.Plain(value);
        if (type == typeof(object) || (value is not null && type.IsInstanceOfType(value)))
            return value;
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return value is null ? null : Convert(value, inner);
        if (value is null && !type.IsValueType)
            return null;
        const string Callback = "a callback";
        if (type == typeof(string))
            return Text(value, Callback, 1);
        if (type == typeof(bool))
            return Bool(value, Callback, 1);
        if (type == typeof(long))
            return Int(value, Callback, 1);
        if (type == typeof(double))
            return Float(value, Callback, 1);
        if (type == typeof(int))
            return checked((int)Int(value, Callback, 1));
        if (type == typeof(PhpArray))
            return Array(value, Callback, 1);
        throw Refused(value, type.Name, Callback, 1);
    }

    public static ArgumentCountError CountIsWrong(string function, int given, int least, int most)
    {
        string taken = least == most ? $"{least}" : most == int.MaxValue ? $"at least {least}" : $"{least} to {most}";
        return new($"'{function}' takes {taken} arguments, and was given {given}.");
    }

    public static TypeError Refused(object? value, string type, string function, int position) =>
        new($"The argument {position} of '{function}' is to be of the type '{type}', not '{Php.TypeName(value)}'. Convert it first.");

    public static ValueError Invalid(string function, int position, string rule) =>
        new($"The argument {position} of '{function}' {rule}.");
}
