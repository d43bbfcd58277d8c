using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>The last requests, each in a row.</summary>
internal static class RequestTable
{
    public static void Write(HtmlWriter html, PageView view, IReadOnlyCollection<(RecordedRequest Request, RequestState State)> requests)
    {
        html.Write(
            $"""<section id="requests" aria-labelledby="requests-title"><h2 id="requests-title">Last requests """
            + $"""<span class="count">{requests.Count}</span></h2>""");
        if (requests.Count == 0)
        {
            string why = view.Search.Length > 0
                ? "No request that is kept contains it."
                : "None yet. Send one to the program, and load this page again.";
            html.Write($"""<p class="empty">{why}</p></section>""");
            return;
        }

        html.Write($"""
            <div class="card scroll"><table>
            <thead><tr><th scope="col">Request</th><th scope="col">Status</th><th scope="col" class="number">Took</th>
            """ + $"""
            <th scope="col" class="number">Dispatches</th><th scope="col">Systems</th><th scope="col">Notes</th>
            """ + $"""
            <th scope="col">Began, UTC</th></tr></thead>
            <tbody>

            """);
        foreach ((RecordedRequest request, RequestState state) in requests)
            WriteRow(html, view, request, state);
        html.Write($"</tbody></table></div></section>");
    }

    private static void WriteRow(HtmlWriter html, PageView view, RecordedRequest request, RequestState state)
    {
        Timeline timeline = state.Timeline;
        html.Write($"""
            <tr><th scope="row"><a href="{view.Request(request.Number)}"><span class="method">{request.Method}</span>
            """ + $"""
             {request.Path}{(view.ShowsValues ? request.Query : "")}</a></th>
            <td><span class="badge {Wording.StatusClass(state)}">{Wording.Status(state)}</span></td>
            <td class="number">{Wording.Duration(state.Duration)}</td>
            <td class="number">{timeline.Dispatches.Count()}</td><td>
            """);
        foreach (string system in timeline.Dispatches.Select(entry => entry.System).Distinct(StringComparer.Ordinal))
            html.Write($"""<span class="tag">{system}</span> """);
        html.Write($"</td><td>");
        WriteNote(html, view.Request(request.Number, "failures"), timeline.Failures.Count, "bad", "failure", "failures");
        WriteNote(html, view.Request(request.Number, "not-called"), timeline.NotCalled.Count(), "odd", "not called", "not called");
        WriteNote(html, view.Request(request.Number, "unheard"), timeline.Unheard.Count(), "quiet", "unheard", "unheard");
        html.Write($"""
            </td><td><time datetime="{request.Begun:O}">{request.Begun:HH:mm:ss.fff}</time></td></tr>

            """);
    }

    private static void WriteNote(HtmlWriter html, string link, int count, string kind, string one, string many)
    {
        if (count > 0)
            html.Write($"""<a class="badge {kind}" href="{link}">{Wording.Count(count, one, many)}</a> """);
    }
}
