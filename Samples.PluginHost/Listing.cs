using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Dispatching.Contracts;
using PluginHost.Systems;
using Spectre.Console;

namespace PluginHost;

/// <summary>Prints who listens to what, in order, with priorities. Symfony's <c>debug:event-dispatcher</c>.</summary>
internal static class Listing
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <param name="systems">What to list.</param>
    /// <param name="filter">An event, or part of its name in any case; all events where it is empty.</param>
    /// <param name="format">The form.</param>
    /// <param name="output">Where the listing goes.</param>
    /// <param name="errors">Where it is said that nothing listens.</param>
    public static void Write(IEnumerable<IEventSystem> systems, string? filter, ListingFormat format, TextWriter output, TextWriter errors)
    {
        ListedEvent[] all =
        [
            .. from system in systems
               from one in system.GetListeners().OrderBy(one => one.Key, StringComparer.Ordinal)
               select new ListedEvent(system.Name, one.Key, one.Value),
        ];
        bool isExact = all.Any(one => one.Name == filter);
        ListedEvent[] events = string.IsNullOrEmpty(filter)
            ? all
            : [.. all.Where(one => isExact ? one.Name == filter : one.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
        if (events.Length == 0 && !string.IsNullOrEmpty(filter))
            errors.WriteLine($"Nothing listens to '{filter}', and to no event whose name contains it.");

        switch (format)
        {
            case ListingFormat.Json:
                output.WriteLine(Json(events));
                break;
            case ListingFormat.Xml:
                output.WriteLine(Xml(events));
                break;
            case ListingFormat.Md when events.Length > 0:
                output.WriteLine(string.Join("\n\n", events.Select(Markdown)));
                break;
            case ListingFormat.Txt:
                Text(events, output);
                break;
        }
    }

    private static string Json(IEnumerable<ListedEvent> events) => JsonSerializer.Serialize(
        events.GroupBy(one => one.System, StringComparer.Ordinal).ToDictionary(
            system => system.Key,
            system => system.ToDictionary(one => one.Name, one => one.Listeners.Select(Shape), StringComparer.Ordinal),
            StringComparer.Ordinal),
        s_indented);

    private static object Shape(ListenerDescription listener, int index) => new
    {
        order = index + 1,
        listener = listener.Name,
        @class = listener.DeclaringType?.FullName,
        priority = listener.Priority,
        lazy = listener.IsLazy,
        asynchronous = listener.IsAsynchronous,
    };

    private static XElement Xml(IEnumerable<ListedEvent> events) => new(
        "event-dispatcher",
        events.Select(one => new XElement(
            "event",
            new XAttribute("system", ForXml(one.System)),
            new XAttribute("name", ForXml(one.Name)),
            one.Listeners.Select((listener, index) => new XElement(
                "listener",
                new XAttribute("order", index + 1),
                new XAttribute("name", ForXml(listener.Name)),
                new XAttribute("priority", listener.Priority))))));

    // XML has no form for some characters, and names can have any.
    private static string ForXml(string name) =>
        name.All(XmlConvert.IsXmlChar) ? name : string.Concat(name.Select(one => XmlConvert.IsXmlChar(one) ? one : '\uFFFD'));

    private static string Markdown(ListedEvent one) => string.Join(
        "\n",
        [$"## {one.Name} ({one.System})", "", "| order | listener | priority |", "|--:|---|--:|",
            .. one.Listeners.Select((listener, index) => string.Create(
                CultureInfo.InvariantCulture,
                $"| {index + 1} | `{listener.Name.Replace("|", "\\|", StringComparison.Ordinal)}` | {listener.Priority} |"))]);

    private static void Text(IEnumerable<ListedEvent> events, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = int.MaxValue; // Whoever pipes the listing wants whole names.
        foreach (ListedEvent one in events)
        {
            output.WriteLine($"\"{one.Name}\" ({one.System})");
            Table table = new Table().Border(TableBorder.Simple)
                .AddColumn(new TableColumn("Order").RightAligned())
                .AddColumn("Listener")
                .AddColumn(new TableColumn("Priority").RightAligned());
            for (int i = 0; i < one.Listeners.Count; i++)
            {
                table.AddRow(
                    string.Create(CultureInfo.InvariantCulture, $"#{i + 1}"),
                    Markup.Escape(one.Listeners[i].Name),
                    one.Listeners[i].Priority.ToString(CultureInfo.InvariantCulture));
            }

            console.Write(table);
        }
    }

    private sealed record ListedEvent(string System, string Name, IReadOnlyList<ListenerDescription> Listeners);
}
