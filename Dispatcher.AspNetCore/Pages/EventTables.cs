using Dispatching.Contracts;

namespace Dispatching.AspNetCore.Pages;

/// <summary>Who listens to what: a section for each system, a table for each event.</summary>
internal static class EventTables
{
    public static void Write(HtmlWriter html, PageView view, IReadOnlyCollection<EventListing> systems)
    {
        html.Write(
            $"""<section id="events" aria-labelledby="events-title"><h2 id="events-title">Events """
            + $"""<span class="count">{systems.Sum(system => system.Events.Count)}</span></h2>""");
        if (systems.Count == 0)
        {
            html.Write(
                $"""<p class="empty">No system is registered with the container: """
                + $"""add “DispatcherModule”, or an adapter's module.</p>""");
        }
        else if (view.Search.Length > 0 && systems.All(system => system.Events.Count == 0 && system.Failure is null))
        {
            html.Write($"""<p class="empty">No event, listener or file contains it.</p>""");
        }

        foreach (EventListing system in systems.Where(system => IsShown(system, view)))
            WriteSystem(html, view, system);
        html.Write($"</section>");
    }

    /// <summary>Links to each system's section, since a page with many requests is long.</summary>
    public static void WriteSystems(HtmlWriter html, PageView view, IEnumerable<EventListing> systems)
    {
        html.Write($"""<nav class="systems" aria-label="Systems">""");
        foreach (EventListing system in systems.Where(system => IsShown(system, view)))
        {
            html.Write(
                $"""<a class="tag" href="#{EventListing.Anchor(system.System, "")}">{system.System} """
                + $"""<span class="count">{Wording.Count(system.Events.Count, "event", "events")}</span></a>""");
        }

        html.Write($"</nav>");
    }

    private static bool IsShown(EventListing system, PageView view) =>
        system.Events.Count > 0 || system.Failure is not null || view.Search.Length == 0;

    private static void WriteSystem(HtmlWriter html, PageView view, EventListing system)
    {
        html.Write(
            $"""<section class="system" id="{EventListing.Anchor(system.System, "")}"><h3><span class="tag">{system.System}</span> """
            + $"""<span class="count">{Wording.Count(system.Events.Count, "event", "events")}</span></h3>""");
        if (system.Failure is not null)
        {
            html.Write(
                $"""<p class="empty bad">Its listeners cannot be read: a “{system.Failure.GetType().ToString()}” was thrown"""
                + $"""{(view.ShowsValues ? ": " + system.Failure.Message : ".")}</p>""");
        }
        else if (system.Events.Count == 0)
        {
            html.Write($"""<p class="empty">Nothing listens.</p>""");
        }

        foreach ((string eventName, IReadOnlyList<ListenerDescription> listeners) in system.Events)
            WriteEvent(html, view, system.System, eventName, listeners);
        html.Write($"</section>");
    }

    private static void WriteEvent(
        HtmlWriter html, PageView view, string system, string eventName, IReadOnlyList<ListenerDescription> listeners)
    {
        string anchor = EventListing.Anchor(system, eventName);
        html.Write($"""
            <article class="card event" id="{anchor}" aria-labelledby="{anchor}-name">
            """ + $"""
            <h4><a id="{anchor}-name" href="#{anchor}">{eventName}</a>
            <a class="more" href="{view.Overview(eventName, "requests")}">its requests</a></h4>
            <div class="scroll"><table>
            <thead><tr><th scope="col" class="number">Order</th><th scope="col" class="number">Priority</th>
            """ + $"""
            <th scope="col">Listener</th><th scope="col">Registered at</th></tr></thead>
            <tbody>

            """);
        for (int i = 0; i < listeners.Count; i++)
            WriteListener(html, view, i + 1, listeners[i]);
        html.Write($"</tbody></table></div></article>");
    }

    private static void WriteListener(HtmlWriter html, PageView view, int order, ListenerDescription listener)
    {
        bool isHit = view.Search.Length > 0 && EventListing.Finds(listener, view);
        html.Write(
            $"""<tr class="{(isHit ? "hit" : "")}"><td class="number">{order}</td><td class="number">{listener.Priority}</td>"""
            + $"""<td><a href="{view.Overview(listener.Name)}"><code>{listener.Name}</code></a>""");
        if (listener.IsLazy)
        {
            // Of what scopes make, the page, which is outside of them, does not know whether it was made.
            string lazy = listener is { Listener: null, IsMadeInScopes: false } ? "lazy, not made yet" : "lazy";
            html.Write($""" <span class="badge quiet">{lazy}</span>""");
        }

        if (listener.IsAsynchronous)
            html.Write($""" <span class="badge quiet">async</span>""");
        html.Write($"</td><td>");
        if (listener.FilePath is not null)
        {
            string line = listener.LineNumber > 0
                ? ":" + listener.LineNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : "";
            html.Write($"""<span class="file" title="{listener.FilePath}">{Path.GetFileName(listener.FilePath)}{line}</span>""");
        }
        else if (listener.DeclaringType is not null)
        {
            html.Write($"""<span class="file">{listener.DeclaringType.ToString()}</span>""");
        }

        html.Write($"</td></tr>");
    }
}
