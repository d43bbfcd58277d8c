using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>What a request's page offers: the requests before and behind, one to compare with, and the request as a file.</summary>
internal static class RequestLinks
{
    public static void Write(HtmlWriter html, PageView view, RecordedRequest request, IReadOnlyList<RecordedRequest> kept)
    {
        html.Write($"""<nav class="links" aria-label="Requests">""");
        WriteNeighbour(html, view, "‹ Previous", kept.FirstOrDefault(other => other.Number < request.Number));
        WriteNeighbour(html, view, "Next ›", kept.LastOrDefault(other => other.Number > request.Number));
        html.Write($"</nav>");
        WriteComparison(html, view, request, kept);
        html.Write(
            $"""<p class="exports">Save <a href="{view.Export(request.Number, PageView.Trace)}" """
            + $"""download="request-{request.Number}.trace.json">the trace</a>, which Perfetto opens, """
            + $"""<a href="{view.Export(request.Number, PageView.Json)}" """
            + $"""download="request-{request.Number}.json">the request as JSON</a>, or """
            + $"""<a id="text" href="{view.Export(request.Number, PageView.Text)}">the timeline as text</a></p>""");
        if (view.MayAskForValues)
        {
            string offer = view.ShowsValues ? "Hide values" : "Show values: arguments, query, route, messages of exceptions";
            html.Write($"""<p><a href="{view.WithValues(!view.ShowsValues).Request(request.Number)}">{offer}</a></p>""");
        }
    }

    private static void WriteNeighbour(HtmlWriter html, PageView view, string direction, RecordedRequest? other)
    {
        if (other is not null)
            html.Write($"""<a href="{view.Request(other.Number)}">{direction}: {other.Title}</a>""");
    }

    // Those of the same path first, for they are what one compares with.
    private static void WriteComparison(HtmlWriter html, PageView view, RecordedRequest request, IReadOnlyList<RecordedRequest> kept)
    {
        RecordedRequest[] others =
        [
            .. kept.Where(other => other.Number != request.Number).OrderByDescending(other => other.Title == request.Title),
        ];
        if (others.Length == 0)
            return;
        html.Write(
            $"""<form class="filter" action="{view.Comparison(request.Number)}" method="get" aria-label="Comparison">"""
            + $"""<label>Compare with <select name="with">""");
        foreach (RecordedRequest other in others)
            html.Write($"""<option value="{other.Number}">{other.Number}: {other.Title}, {other.Begun:HH:mm:ss.fff}</option>""");
        html.Write($"</select></label>");
        if (view.Values.Length > 0)
            html.Write($"""<input type="hidden" name="values" value="{view.Values}">""");
        html.Write($"<button>Compare</button></form>");
    }
}
