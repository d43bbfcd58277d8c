using Dispatching.AspNetCore.History;
using Dispatching.Diagnostics;

namespace Dispatching.AspNetCore.Pages;

/// <summary>The first page: the last requests, and who listens to what.</summary>
internal static class OverviewPage
{
    public static string Write(
        PageView view, IReadOnlyList<RecordedRequest> requests, IEnumerable<ListenerListing> listings, IEnumerable<PageTable> tables)
    {
        (RecordedRequest Request, RequestState State)[] read =
        [
            .. requests.Select(request => (request, request.Read())).Where(one => IsFound(one.request, one.Item2.Timeline, view)),
        ];
        EventListing[] systems = [.. listings.Select(listing => EventListing.Read(listing, view))];
        return Layout.Write(view, view.Search.Length > 0 ? $"“{view.Search}”" : "Requests and events", html =>
        {
            WriteHeading(html, view);
            EventTables.WriteSystems(html, view, systems);
            RequestTable.Write(html, view, read);
            EventTables.Write(html, view, systems);
            ProgramTables.Write(html, view, tables);
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
