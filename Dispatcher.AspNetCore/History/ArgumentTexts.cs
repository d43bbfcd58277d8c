using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Dispatching.AspNetCore.History;

/// <summary>What listeners are given, as names and texts of bounded number and length.</summary>
internal static class ArgumentTexts
{
    private const int MostArguments = 32;
    private const int MostItems = 8;
    private const int Longest = 256;

    public static IReadOnlyList<KeyValuePair<string, string>> Describe(object given) => given switch
    {
        IEnumerable<KeyValuePair<string, object?>> named => [.. named.Take(MostArguments).Select(one => KeyValuePair.Create(Texts.Shorten(one.Key), Show(one.Value)))],
        string or IFormattable or ICollection => [new("value", Show(given))],
        _ => Properties(given),
    };

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A property that was trimmed away is not shown.")]
    private static KeyValuePair<string, string>[] Properties(object given) =>
    [
        .. given.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike && !property.PropertyType.IsByRef)
            .Take(MostArguments)
            .Select(property => KeyValuePair.Create(property.Name, Texts.Read(() => Show(property.GetValue(given))))),
    ];

    private static string Show(object? value) => Texts.Read(() => Format(value), Longest);

    private static string Format(object? value) => value switch
    {
        null => "null",
        string text => $"\"{Texts.Shorten(text, Longest)}\"",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IDictionary map => $"{{ {List(map.Keys.Cast<object>().Take(MostItems).Select(key => $"{Item(key)}: {Item(map[key])}"), map.Count)} }}",
        ICollection items => $"[{List(items.Cast<object?>().Take(MostItems).Select(Item), items.Count)}]",
        _ => value.ToString() ?? "",
    };

    private static string List(IEnumerable<string> shown, int count) => string.Join(", ", shown) + (count > MostItems ? ", …" : "");

    // One level is enough to recognise a value, and has an end where values hold each other.
    private static string Item(object? value) => value is ICollection items ? $"{items.Count} items" : Format(value);
}
