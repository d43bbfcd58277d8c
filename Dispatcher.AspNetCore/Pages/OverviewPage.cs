using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>The first page: the last requests, what they dispatched, and the listeners of each event.</summary>
internal static class OverviewPage
{
    public static string Write(PageView view, IReadOnlyList<RecordedRequest> requests, Listings listings, IEnumerable<PageTable> tables)
    {
        (RecordedRequest Request, RequestState State)[] read = [.. requests.Select(request => (request, request.Read()))];
        (RecordedRequest Request, RequestState State)[] found = [.. read.Where(one => IsFound(one.Request, one.State.Timeline, view))];
        IReadOnlyList<EventSummary> dispatched = EventSummary.Of(read);
        HashSet<(string, string)> names = [.. dispatched.Select(one => (one.System, one.EventName))];
        EventListing[] systems = [.. listings.Systems.Select(system => system.Search(view))];
        PageTable[] all = [.. tables];
        return Layout.Write(view, view.Search.Length > 0 ? $"“{view.Search}”" : "Requests and events", html =>
        {
            html.Write($"""<div data-live hidden></div>""");
            WriteHeading(html, view);
            ProgramTables.Write(html, view, all.Where(table => table.StandsFirst));
            EventTables.WriteSystems(html, view, systems);
            RequestTable.Write(html, view, found);
            EventSummaryTable.Write(html, view, listings, dispatched);
            EventTables.Write(html, view, systems, (system, eventName) => names.Contains((system, eventName)));
            ProgramTables.Write(html, view, all.Where(table => !table.StandsFirst));
        });
    }

    private static void WriteHeading(HtmlWriter html, PageView view)
    {
        if (view.Search.Length == 0)
            html.Write($"""<h1 class="hidden">Requests and events</h1>""");
        else
            html.Write(
                $"""<h1>What contains “{view.Search}”</h1>"""
                + $"""<p><a href="{(view with { Search = "" }).Overview()}">Show everything</a></p>""");
    }

    private static bool IsFound(RecordedRequest request, Timeline timeline, PageView view) =>
        view.Finds(request.Path)
        || timeline.Entries.Any(entry => view.Finds(entry.EventName) || view.Finds(entry.Listener) || view.Finds(entry.System));
}
