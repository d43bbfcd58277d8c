using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Dispatching.AspNetCore.History;

/// <summary>
/// The arguments of the listeners in one request, as names and texts of bounded number and length. Safe for use by several threads at
/// once.
/// </summary>
internal sealed class ArgumentTexts
{
    private const int MostArguments = 32;
    private const int MostItems = 8;
    private const int MostCompared = 1000;
    private const int Longest = 256;
    private const int LongestNote = 64;
    private const int LongestTogether = 100_000;

    private int _left = LongestTogether;

    /// <summary>The texts; none when those before have taken the room of the request.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Describe(object given)
    {
        if (Volatile.Read(ref _left) <= 0)
            return [];
        KeyValuePair<string, string>[] texts = ReadSafely(given);
        Interlocked.Add(ref _left, -texts.Sum(text => text.Key.Length + text.Value.Length));
        return texts;
    }

    private static KeyValuePair<string, string>[] ReadSafely(object given)
    {
        try
        {
            return Read(given);
        }
#pragma warning disable CA1031 // A dispatch must not fail because its arguments are read, while another thread changes them perhaps.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return [new("value", $"(reading it threw a '{exception.GetType()}')")];
        }
    }

    private static KeyValuePair<string, string>[] Read(object given) => given switch
    {
        IEnumerable<KeyValuePair<string, object?>> named =>
            [.. named.Take(MostArguments).Select(one => KeyValuePair.Create(Texts.Shorten(one.Key), Show(one.Value)))],
        string or IFormattable or ICollection => [new("value", Show(given))],
        _ => Properties(given),
    };

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A property that was trimmed away is not shown.")]
    private static KeyValuePair<string, string>[] Properties(object given) =>
    [
        .. given.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .Where(property => !property.PropertyType.IsByRefLike && !property.PropertyType.IsByRef)
            .Take(MostArguments)
            .Select(property => KeyValuePair.Create(property.Name, Texts.Read(() => Show(property.GetValue(given))))),
    ];

    private static string Show(object? value) =>
        Texts.Read(() => value is string text ? Quote(text) : Cut(Format(value)), Longest + LongestNote);

    // What is cut says so, and has a mark of the whole: two texts that differ in what is not shown are seen to differ.
    private static string Cut(string text) => text.Length <= Longest
        ? text
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Texts.Shorten(text, Longest)}… ({text.Length} characters, {Mark(StringComparer.Ordinal.GetHashCode(text))})");

    private static string Format(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IDictionary map => $"{{ {List(map.Keys.Cast<object>().Select(key => $"{Item(key)}: {Item(map[key])}"), map.Count)} }}",
        ICollection items => $"[{List(items.Cast<object?>().Select(Item), items.Count)}]",
        _ => value.ToString() ?? "",
    };

    // Cut before it is copied: a text may be as long as a file.
    private static string Quote(string text) => text.Length <= Longest - 2
        ? $"\"{text}\""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"\"{text.AsSpan(0, Longest - 2)}\"… ({text.Length} characters, {Mark(StringComparer.Ordinal.GetHashCode(text))})");

    private static string List(IEnumerable<string> items, int count)
    {
        if (count <= MostItems)
            return string.Join(", ", items);
        string[] compared = [.. items.Take(MostCompared)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", compared.Take(MostItems))}, … ({count} items, {Mark(compared)})");
    }

    // One level is enough to recognise a value, and has an end where values hold each other.
    private static string Item(object? value) => value is ICollection items
        ? string.Create(
            CultureInfo.InvariantCulture, $"{items.Count} items {Mark(items.Cast<object?>().Take(MostCompared).Select(Innermost))}")
        : Format(value);

    private static string Innermost(object? value) => value is ICollection items ? Innermost(items.Count) : Format(value);

    private static string Mark(IEnumerable<string> items)
    {
        var hash = default(HashCode);
        foreach (string item in items)
            hash.Add(item, StringComparer.Ordinal);
        return Mark(hash.ToHashCode());
    }

    private static string Mark(int hash) => string.Create(CultureInfo.InvariantCulture, $"#{hash:x8}");
}
