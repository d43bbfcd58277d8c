using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>What the requests that are kept have dispatched: a row for each event, its listeners within.</summary>
internal static class EventSummaryTable
{
    public static void Write(HtmlWriter html, PageView view, Listings listings, IReadOnlyList<EventSummary> events)
    {
        EventSummary[] shown = [.. events.Where(one => IsFound(one, view))];
        if (shown.Length == 0)
            return;
        html.Write($"""
            <section id="dispatched" aria-labelledby="dispatched-title">
            <h2 id="dispatched-title">Dispatched in the requests that are kept <span class="count">{shown.Length}</span></h2>
            <div class="card scroll"><table class="dispatched">
            <thead><tr><th scope="col">Event</th><th scope="col" class="number">Dispatched</th><th scope="col" class="number">Called</th>
            """ + $"""
            <th scope="col" class="number">Not called</th><th scope="col" class="number">Stopped</th>
            <th scope="col" class="number">Failed</th><th scope="col" class="number">p50</th><th scope="col" class="number">p95</th>
            """ + $"""
            <th scope="col">Slowest listener</th></tr></thead>
            <tbody>

            """);
        foreach (EventSummary one in shown)
            WriteRow(html, view, listings, one);
        html.Write($"</tbody></table></div></section>");
    }

    /// <summary>An event's place in the table.</summary>
    public static string Anchor(string system, string eventName) => EventListing.Anchor("dispatched " + system, eventName);

    private static void WriteRow(HtmlWriter html, PageView view, Listings listings, EventSummary one)
    {
        html.Write(
            $"""<tr id="{Anchor(one.System, one.EventName)}" class="{(one.Failed > 0 ? "failed" : "")}"><th scope="row">"""
            + $"""<span class="tag">{one.System}</span> """);
        if (listings.Has(one.System, one.EventName))
            html.Write($"""<a href="{Link(view, one)}">{one.EventName}</a>""");
        else
            html.Write($"{one.EventName}");
        WriteListeners(html, view, listings, one);
        html.Write($"""</th><td class="number">{one.Dispatched}</td>""");
        WriteCount(html, one.Called);
        WriteCount(html, one.NotCalled);
        WriteCount(html, one.Stopped);
        WriteCount(html, one.Failed);
        WriteDuration(html, one.Percentile(50));
        WriteDuration(html, one.Percentile(95));
        html.Write($"<td>");
        if (one.Slowest is { } slowest)
        {
            html.Write(
                $"""<code>{slowest.Name}</code> <a class="count" href="{view.Request(slowest.LongestIn)}">"""
                + $"""{Wording.Duration(slowest.Longest)}</a>""");
        }

        html.Write($"</td></tr>\n");
    }

    private static void WriteListeners(HtmlWriter html, PageView view, Listings listings, EventSummary one)
    {
        ListenerSummary[] listeners = [.. one.Listeners];
        if (listeners.Length == 0)
            return;
        html.Write($"""<details><summary>{Wording.Count(listeners.Length, "listener", "listeners")}</summary><ul>""");
        foreach (ListenerSummary listener in listeners)
        {
            html.Write($"<li>");
            ListenerLink.Write(html, view, listings, one.System, one.EventName, listener.Name, null);
            html.Write($" {Wording.Count(listener.Called, "call", "calls")}");
            if (listener.NotCalled > 0)
                html.Write($", {listener.NotCalled} times not called");
            html.Write($"</li>");
        }

        html.Write($"</ul></details>");
    }

    private static string Link(PageView view, EventSummary one) =>
        view.Overview(one.EventName, EventListing.Anchor(one.System, one.EventName));

    private static void WriteCount(HtmlWriter html, int count)
    {
        html.Write($"""<td class="number">""");
        if (count > 0)
            html.Write($"{count}");
        html.Write($"</td>");
    }

    private static void WriteDuration(HtmlWriter html, TimeSpan? duration) =>
        html.Write($"""<td class="number">{(duration is null ? "" : Wording.Duration(duration))}</td>""");

    private static bool IsFound(EventSummary one, PageView view) =>
        view.Finds(one.EventName) || view.Finds(one.System) || one.Listeners.Any(listener => view.Finds(listener.Name));
}
