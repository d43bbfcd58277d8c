using System.Globalization;
using System.Reflection;
using ArrayShapes = Compat.Php.ArrayShapes;

namespace Compat.Moss.Listeners;

/// <summary>Gives arguments that stood in text to parameters.</summary>
internal static class ArgumentBinding
{
    /// <summary>Whether there are enough arguments, and not too many.</summary>
    public static bool Fits(ParameterInfo[] parameters, int count) =>
        count >= parameters.Count(parameter => !parameter.IsOptional && !IsRest(parameter))
        && (count <= parameters.Length || HasRest(parameters));

    /// <summary>Whether the arguments are as many and of such kinds.</summary>
    public static bool Takes(ParameterInfo[] parameters, object?[] arguments) =>
        Fits(parameters, arguments.Length)
        && arguments
            .Select((argument, i) => (Argument: argument, Type: TypeAt(parameters, i)))
            .All(one => TryConvert(one.Argument, one.Type, out _));

    /// <summary>What to call with. The arguments have to fit.</summary>
    public static object?[] Bind(ParameterInfo[] parameters, object?[] arguments) =>
        [.. parameters.Select((parameter, place) => IsRest(parameter) ? Rest(parameter, arguments.AsSpan(Math.Min(place, arguments.Length)))
            : place < arguments.Length ? Converted(arguments[place], parameter.ParameterType)
            : parameter.DefaultValue)];

    /// <summary>The kinds of arguments, for people.</summary>
    public static string Shown(object?[] arguments) => Shown(arguments.Select(argument => argument?.GetType().Name ?? "null"));

    /// <summary>The kinds of parameters, for people.</summary>
    public static string Shown(ParameterInfo[] parameters) => Shown(parameters.Select(parameter => parameter.ParameterType.Name));

    private static string Shown(IEnumerable<string> types) => string.Join(", ", types) is { Length: > 0 } names ? $"({names})" : "nothing";

    private static Type TypeAt(ParameterInfo[] parameters, int place)
    {
        ParameterInfo parameter = parameters[Math.Min(place, parameters.Length - 1)];
        return IsRest(parameter) ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
    }

    private static bool HasRest(ParameterInfo[] parameters) => parameters is [.., { } last] && IsRest(last);

    private static bool IsRest(ParameterInfo parameter) => parameter.IsDefined(typeof(ParamArrayAttribute));

    private static Array Rest(ParameterInfo parameter, ReadOnlySpan<object?> arguments)
    {
        var rest = Array.CreateInstanceFromArrayType(parameter.ParameterType, arguments.Length);
        Type element = parameter.ParameterType.GetElementType()!;
        for (int i = 0; i < arguments.Length; i++)
            rest.SetValue(Converted(arguments[i], element), i);
        return rest;
    }

    private static object? Converted(object? argument, Type type) =>
        TryConvert(argument, type, out object? converted) ? converted : argument;

    // Numbers in text come as long or double; a method takes the number that it declares.
    private static bool TryConvert(object? argument, Type type, out object? converted)
    {
        converted = argument;
        if (argument is null)
            return !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        if (type.IsInstanceOfType(argument))
            return true;
        if (ArrayShapes.TryRead(argument, type, out object? array))
        {
            converted = array;
            return true;
        }

        Type number = Nullable.GetUnderlyingType(type) ?? type;
        bool isWhole = number.IsPrimitive && number != typeof(double) && number != typeof(float);
        if (!(number.IsPrimitive || number == typeof(decimal))
            || argument is not IConvertible
            || argument is string or bool or char or DateTime
            || number == typeof(bool) || number == typeof(char) || (isWhole && argument is double fraction && !double.IsInteger(fraction)))
            return false;
        try
        {
            converted = Convert.ChangeType(argument, number, CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
