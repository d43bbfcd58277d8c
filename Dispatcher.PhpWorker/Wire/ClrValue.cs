using System.Collections;
using System.Globalization;
using Compat.Php;

namespace Dispatching.PhpWorker.Wire;

/// <summary>Makes values of PHP what a property or parameter of .NET takes.</summary>
internal static class ClrValue
{
    public static object? To(Type type, object? value, string place)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
            return !type.IsValueType || target != type ? null : throw Refused(type, value, place, null);
        if (target.IsInstanceOfType(value))
            return value;
        try
        {
            if (target.IsEnum)
                return value is string name ? Enum.Parse(target, name, ignoreCase: true) : Enum.ToObject(target, value);
            if (value is PhpArray array && ListOf(target, array, place) is { } list)
                return list;
            if (value is long or double && (target.IsPrimitive || target == typeof(decimal)) && target != typeof(bool))
                return Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is ArgumentException or System.OverflowException or InvalidCastException)
        {
            throw Refused(type, value, place, exception);
        }

        throw Refused(type, value, place, null);
    }

    private static object? ListOf(Type target, PhpArray array, string place)
    {
        if (target.IsAssignableFrom(typeof(Dictionary<string, object?>)) && !target.IsAssignableFrom(typeof(List<object?>)))
            return array.ToDictionary().ToDictionary(StringComparer.Ordinal);
        Type? element = target.IsArray ? target.GetElementType()
            : target.IsGenericType && target.GetGenericArguments() is [{ } only] ? only
            : target.IsAssignableFrom(typeof(List<object?>)) ? typeof(object) : null;
        if (element is null || !target.IsAssignableFrom(target.IsArray ? target : typeof(List<>).MakeGenericType(element)))
            return null;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (object? item in array.Values)
            list.Add(To(element, item, place));
        if (!target.IsArray)
            return list;
        var items = Array.CreateInstance(element, list.Count);
        list.CopyTo(items, 0);
        return items;
    }

    private static PhpPluginException Refused(Type type, object? value, string place, Exception? reason) => new(
        PhpFailure.CannotCross, $"{place} takes '{type}', and PHP gave '{Php.GetDebugType(value)}'. Give it what it takes.", reason);
}
