using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Dispatching.Contracts;

namespace PluginHost;

/// <summary>Prints who listens to what, in order, with priorities. Symfony's <c>debug:event-dispatcher</c>.</summary>
internal static class Listing
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <param name="introspection">What to list.</param>
    /// <param name="filter">An event, or part of its name in any case; all events where it is empty.</param>
    /// <param name="format">The form.</param>
    /// <param name="output">Where the listing goes.</param>
    /// <param name="errors">Where it is said that nothing listens.</param>
    public static void Write(IListenerIntrospection introspection, string? filter, ListingFormat format, TextWriter output, TextWriter errors)
    {
        KeyValuePair<string, IReadOnlyList<ListenerDescription>>[] events =
        [
            .. introspection.GetListeners()
                .Where(one => IsMeant(one.Key, filter, introspection))
                .OrderBy(one => one.Key, StringComparer.Ordinal),
        ];
        if (events.Length == 0 && !string.IsNullOrEmpty(filter))
        {
            errors.WriteLine($"Nothing listens to '{filter}', and to no event whose name contains it.");
            return;
        }

        output.WriteLine(format switch
        {
            ListingFormat.Json => JsonSerializer.Serialize(events.ToDictionary(one => one.Key, one => one.Value.Select(Shape), StringComparer.Ordinal), s_indented),
            ListingFormat.Xml => Xml(events).ToString(),
            ListingFormat.Md => string.Join("\n\n", events.Select(Markdown)),
            _ => string.Join("\n\n", events.Select(Text)),
        });
    }

    private static bool IsMeant(string eventName, string? filter, IListenerIntrospection introspection) =>
        string.IsNullOrEmpty(filter)
        || (introspection.HasListeners(filter) ? eventName == filter : eventName.Contains(filter, StringComparison.OrdinalIgnoreCase));

    private static object Shape(ListenerDescription listener, int index) => new
    {
        order = index + 1,
        listener = listener.Name,
        @class = listener.DeclaringType?.FullName,
        priority = listener.Priority,
        lazy = listener.IsLazy,
        asynchronous = listener.IsAsynchronous,
    };

    private static XElement Xml(IEnumerable<KeyValuePair<string, IReadOnlyList<ListenerDescription>>> events) => new(
        "event-dispatcher",
        events.Select(one => new XElement(
            "event",
            new XAttribute("name", one.Key),
            one.Value.Select((listener, index) => new XElement(
                "listener",
                new XAttribute("order", index + 1),
                new XAttribute("name", listener.Name),
                new XAttribute("priority", listener.Priority))))));

    private static string Markdown(KeyValuePair<string, IReadOnlyList<ListenerDescription>> one) => string.Join(
        "\n",
        [$"## {one.Key}", "", "| order | listener | priority |", "|--:|---|--:|",
            .. one.Value.Select((listener, index) => string.Create(
                CultureInfo.InvariantCulture, $"| {index + 1} | `{listener.Name.Replace("|", "\\|", StringComparison.Ordinal)}` | {listener.Priority} |"))]);

    private static string Text(KeyValuePair<string, IReadOnlyList<ListenerDescription>> one)
    {
        int width = one.Value.Max(listener => listener.Name.Length);
        return string.Join(
            "\n",
            [$"\"{one.Key}\"", .. one.Value.Select((listener, index) => string.Create(
                CultureInfo.InvariantCulture, $"  #{index + 1,-3} {listener.Name.PadRight(width)}  {listener.Priority,6}"))]);
    }
}
