using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>The last requests: those that are alike in one row.</summary>
internal static class RequestTable
{
    public static void Write(HtmlWriter html, PageView view, IReadOnlyCollection<(RecordedRequest Request, RequestState State)> requests)
    {
        (RecordedRequest Request, RequestState State)[] passed =
            [.. requests.Where(one => view.Filter.Passes(one.Request, one.State))];
        (RecordedRequest Request, RequestState State)[] shown =
            [.. passed.Where(one => view.Filter.ShowsAssets || !RequestFilter.IsAsset(one.Request, one.State))];
        html.Write(
            $"""<section id="requests" aria-labelledby="requests-title"><h2 id="requests-title">Last requests """
            + $"""<span class="count">{shown.Length}</span></h2>""");
        RequestFilterForm.Write(html, view, requests);
        if (shown.Length == 0)
            html.Write($"""<p class="empty">{WhyNone(view, requests.Count)}</p>""");
        else
            WriteRows(html, view, RequestGroup.Of(shown, isEachApart: view.Filter.Title.Length > 0));
        WriteLeftOut(html, view, passed.Length - shown.Length);
        html.Write($"</section>");
    }

    private static string WhyNone(PageView view, int found) =>
        found > 0 && view.Filter != RequestFilter.None ? "No request that is kept passes the filter."
        : view.Search.Length > 0 ? "No request that is kept contains it."
        : found > 0 ? "None but files that belong to pages."
        : "None yet. Send one to the program.";

    private static void WriteRows(HtmlWriter html, PageView view, IReadOnlyList<RequestGroup> groups)
    {
        html.Write($"""
            <div class="card scroll"><table class="requests">
            <thead><tr><th scope="col">Request</th><th scope="col">Status</th><th scope="col" class="number">Took</th>
            """ + $"""
            <th scope="col" class="number">Dispatches</th><th scope="col">Systems</th><th scope="col">Notes</th>
            """ + $"""
            <th scope="col">Began, UTC</th></tr></thead>
            <tbody>

            """);
        foreach (RequestGroup group in groups)
            WriteRow(html, view, group);
        html.Write($"</tbody></table></div>");
    }

    private static void WriteRow(HtmlWriter html, PageView view, RequestGroup group)
    {
        (RecordedRequest request, RequestState state, int count) = group;
        Timeline timeline = state.Timeline;
        html.Write($"""
            <tr><th scope="row"><a href="{view.Request(request.Number)}"><span class="method">{request.Method}</span>
            """ + $"""
             {request.Path}{(view.ShowsValues ? request.Query : "")}</a>
            """);
        if (state.IsOutside)
            html.Write($""" <span class="count">{timeline.Dispatches.FirstOrDefault()?.EventName}</span>""");
        if (count > 1)
        {
            string all = view.Overview("", "requests", view.Filter with { Title = request.Title });
            html.Write($""" <a class="badge quiet" href="{all}">{count} times</a>""");
        }

        html.Write($"""
            </th>
            <td><span class="badge {Wording.StatusClass(state)}">{Wording.Status(state)}</span></td>
            <td class="number">{Wording.Duration(state.Duration)}</td>
            <td class="number">{timeline.Dispatches.Count()}</td><td>
            """);
        foreach (string system in timeline.Dispatches.Select(entry => entry.System).Distinct(StringComparer.Ordinal))
            html.Write($"""<span class="tag">{system}</span> """);
        html.Write($"</td><td>");
        WriteNotes(html, view, request.Number, timeline);
        html.Write($"""
            </td><td><time datetime="{request.Begun:O}">{request.Begun:HH:mm:ss.fff}</time></td></tr>

            """);
    }

    private static void WriteNotes(HtmlWriter html, PageView view, long number, Timeline timeline)
    {
        int handled = timeline.HandledFailures;
        string failures = view.Request(number, "failures");
        WriteNote(html, failures, timeline.Failures.Count - handled, "bad", "failure", "failures");
        WriteNote(html, failures, handled, "odd", "handled failure", "handled failures");
        WriteNote(html, view.Request(number, "not-called"), timeline.NotCalled.Count(), "odd", "not called", "not called");
        WriteNote(html, view.Request(number, "unheard"), timeline.Unheard.Count(), "quiet", "unheard", "unheard");
    }

    private static void WriteNote(HtmlWriter html, string link, int count, string kind, string one, string many)
    {
        if (count > 0)
            html.Write($"""<a class="badge {kind}" href="{link}">{Wording.Count(count, one, many)}</a> """);
    }

    private static void WriteLeftOut(HtmlWriter html, PageView view, int count)
    {
        if (count == 0)
            return;
        string all = view.Overview(view.Search, "requests", view.Filter with { ShowsAssets = true });
        html.Write(
            $"""<p class="empty">{Wording.Count(count, "file that belongs to a page", "files that belong to pages")} """
            + $"""and dispatched nothing: left out. <a href="{all}">Show</a></p>""");
    }
}
