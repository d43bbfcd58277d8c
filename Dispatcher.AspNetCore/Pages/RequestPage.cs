using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>A request: what it came to, its timeline, and what went wrong in it.</summary>
internal static class RequestPage
{
    public static string Write(PageView view, RecordedRequest request)
    {
        RequestState state = request.Read();
        return Layout.Write(view, request.Title, html =>
        {
            WriteHeading(html, view, request, state);
            TimelineTable.Write(html, view, state.Timeline);
            FailureList.Write(html, view, state.Timeline);
            WriteNotCalled(html, view, state.Timeline);
            WriteUnheard(html, view, state.Timeline);
        });
    }

    public static string WriteMissing(PageView view) => Layout.Write(view, "Not here", html => html.Write($"""
        <h1>Not here</h1><p>There is no such page, or the request is no longer kept: newer ones took its place.</p>
        """ + $"""
        <p><a href="{view.Overview()}">The last requests</a></p>
        """));

    private static void WriteHeading(HtmlWriter html, PageView view, RecordedRequest request, RequestState state)
    {
        html.Write($"""
            <h1><span class="method">{request.Method}</span> {request.Path}{(view.ShowsValues ? request.Query : "")}
            """ + $"""
             <span class="badge {Wording.StatusClass(state)}">{Wording.Status(state)}</span></h1>
            <dl class="facts">
            <div><dt>Took</dt><dd>{Wording.Duration(state.Duration)}</dd></div>
            <div><dt>Began</dt><dd><time datetime="{request.Begun:O}">{request.Begun:yyyy-MM-dd HH:mm:ss.fff} UTC</time></dd></div>
            <div><dt>Dispatches</dt><dd>{state.Timeline.Dispatches.Count()}</dd></div>
            <div><dt>Failures</dt><dd>{state.Timeline.Failures.Count}</dd></div>

            """);
        if (view.ShowsValues)
        {
            foreach ((string name, string value) in state.RouteValues)
                html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>");
        }

        html.Write($"</dl>");
        html.Write(
            $"""<p class="exports">Save <a href="{view.Export(request.Number, PageView.Trace)}" """
            + $"""download="request-{request.Number}.trace.json">the trace</a>, which Perfetto opens, or """
            + $"""<a href="{view.Export(request.Number, PageView.Json)}" """
            + $"""download="request-{request.Number}.json">the request as JSON</a></p>""");
        if (view.MayAskForValues)
        {
            string offer = view.ShowsValues ? "Hide values" : "Show values: arguments, query, route, messages of exceptions";
            html.Write($"""<p><a href="{view.WithValues(!view.ShowsValues).Request(request.Number)}">{offer}</a></p>""");
        }
    }

    private static void WriteNotCalled(HtmlWriter html, PageView view, Timeline timeline)
    {
        if (!timeline.NotCalled.Any())
            return;
        html.Write(
            $"""<section id="not-called" aria-labelledby="not-called-title"><h2 id="not-called-title">Not called</h2>"""
            + $"""<ul class="card list">""");
        foreach (TimelineEntry entry in timeline.NotCalled)
        {
            html.Write(
                $"""<li><a href="{view.Overview(entry.Listener)}"><code>{entry.Listener}</code></a> of """
                + $"""<a href="{EventLink(view, entry)}">{entry.EventName}</a>: {entry.Reason}</li>""");
        }

        html.Write($"</ul></section>");
    }

    private static void WriteUnheard(HtmlWriter html, PageView view, Timeline timeline)
    {
        if (!timeline.Unheard.Any())
            return;
        html.Write(
            $"""<section id="unheard" aria-labelledby="unheard-title"><h2 id="unheard-title">Nobody heard</h2><ul class="card list">""");
        foreach (IGrouping<(string System, string EventName), TimelineEntry> same
            in timeline.Unheard.GroupBy(entry => (entry.System, entry.EventName)))
        {
            html.Write(
                $"""<li><span class="tag">{same.Key.System}</span> <a href="{view.Overview(same.Key.EventName)}">"""
                + $"""{same.Key.EventName}</a>{(same.Count() > 1 ? $", {same.Count()} times" : "")}</li>""");
        }

        html.Write($"</ul></section>");
    }

    /// <summary>Where an event's listeners are listed.</summary>
    public static string EventLink(PageView view, TimelineEntry entry) =>
        view.Overview(entry.EventName, EventListing.Anchor(entry.System, entry.EventName));
}
