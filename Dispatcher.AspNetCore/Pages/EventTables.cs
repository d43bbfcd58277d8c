using Dispatching.Contracts;

namespace Dispatching.AspNetCore.Pages;

/// <summary>The events and their listeners: a section for each system, closed where there are many, and a table for each event.</summary>
internal static class EventTables
{
    private const int MostOpen = 24;

    /// <param name="html">Where it is written.</param>
    /// <param name="view">What the viewer asked for.</param>
    /// <param name="systems">The systems, as far as the search finds their events.</param>
    /// <param name="isDispatched">Whether a request that is kept dispatched the event.</param>
    public static void Write(
        HtmlWriter html, PageView view, IReadOnlyCollection<EventListing> systems, Func<string, string, bool> isDispatched)
    {
        int count = systems.Sum(system => system.Events.Count);
        html.Write(
            $"""<section id="events" aria-labelledby="events-title"><h2 id="events-title">Events """
            + $"""<span class="count">{count}</span></h2>""");
        if (systems.Count == 0)
        {
            html.Write($"""<p class="empty">No system is registered with the container: add a dispatcher, or an adapter's module.</p>""");
        }
        else if (view.Search.Length > 0 && count == 0 && systems.All(system => system.Failure is null))
        {
            html.Write($"""<p class="empty">No event, listener or file contains it.</p>""");
        }

        foreach (EventListing system in systems.Where(system => IsShown(system, view)))
            WriteSystem(html, view, system, view.Search.Length > 0 || count <= MostOpen, isDispatched);
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

    private static void WriteSystem(
        HtmlWriter html, PageView view, EventListing system, bool isOpen, Func<string, string, bool> isDispatched)
    {
        isOpen |= system.Failure is not null || system.Events.Count == 0;
        html.Write(
            $"""<details class="system" id="{EventListing.Anchor(system.System, "")}"{(isOpen ? " open" : "")}>"""
            + $"""<summary><h3><span class="tag">{system.System}</span> """
            + $"""<span class="count">{Wording.Count(system.Events.Count, "event", "events")}</span></h3></summary>""");
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
            WriteEvent(html, view, system.System, eventName, listeners, isDispatched(system.System, eventName));
        html.Write($"</details>");
    }

    private static void WriteEvent(
        HtmlWriter html,
        PageView view,
        string system,
        string eventName,
        IReadOnlyList<ListenerDescription> listeners,
        bool isDispatched)
    {
        string anchor = EventListing.Anchor(system, eventName);
        html.Write($"""
            <article class="card event" id="{anchor}" aria-labelledby="{anchor}-name">
            <h4><a id="{anchor}-name" href="#{anchor}">{eventName}</a>
            """);
        if (isDispatched)
            html.Write($"""<a class="more" href="{view.Overview(eventName, "requests")}">its requests</a>""");
        html.Write($"""
            </h4>
            <div class="scroll"><table>
            <thead><tr><th scope="col" class="number">Order</th><th scope="col" class="number">Priority</th>
            """ + $"""
            <th scope="col">Listener</th><th scope="col">Registered at</th></tr></thead>
            <tbody>

            """);
        for (int i = 0; i < listeners.Count; i++)
            WriteListener(html, view, EventListing.Anchor(system, eventName, i + 1), i + 1, listeners[i]);
        html.Write($"</tbody></table></div></article>");
    }

    private static void WriteListener(HtmlWriter html, PageView view, string anchor, int order, ListenerDescription listener)
    {
        bool isHit = view.Search.Length > 0 && EventListing.Finds(listener, view);
        html.Write(
            $"""<tr id="{anchor}" class="{(isHit ? "hit" : "")}"><td class="number">{order}</td>"""
            + $"""<td class="number">{listener.Priority}</td><td><a href="#{anchor}"><code>{listener.Name}</code></a>""");
        if (listener.IsInherited)
            html.Write($""" <span class="badge quiet">every {listener.EventType?.Name}</span>""");
        if (listener.IsLazy)
        {
            // Of what scopes make, the page, which is outside of them, does not know whether it was made.
            string lazy = listener is { Listener: null, IsMadeInScopes: false } ? "lazy, not made yet" : "lazy";
            html.Write($""" <span class="badge quiet">{lazy}</span>""");
        }

        if (listener.IsAsynchronous)
            html.Write($""" <span class="badge quiet">async</span>""");
        html.Write($"</td><td>");
        SourcePlace.Write(html, view, listener);
        html.Write($"</td></tr>");
    }
}
