using System.Globalization;
using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>A request: what it came to, its timeline, and what went wrong in it.</summary>
internal static class RequestPage
{
    public static string Write(PageView view, RecordedRequest request, IReadOnlyList<RecordedRequest> kept, Listings listings)
    {
        RequestState state = request.Read();
        return Layout.Write(view, request.Title, html =>
        {
            if (state.Duration is null)
                html.Write($"""<div data-live hidden></div>""");
            WriteHeading(html, view, request, state);
            RequestLinks.Write(html, view, request, kept);
            TimelineTable.Write(html, view, listings, state.Timeline);
            FailureList.Write(html, view, listings, state);
            WriteNotCalled(html, view, listings, state.Timeline);
            WriteUnheard(html, view, listings, state.Timeline);
        });
    }

    public static string WriteMissing(PageView view) => Layout.Write(view, "Not here", html => html.Write($"""
        <h1>Not here</h1><p>There is no such page, or the request is no longer kept: newer ones took its place.</p>
        """ + $"""
        <p><a href="{view.Overview()}">The last requests</a></p>
        """));

    /// <summary>How many failures there were, and whether the program handled them.</summary>
    public static string Failures(Timeline timeline)
    {
        int handled = timeline.HandledFailures;
        string count = timeline.Failures.Count.ToString(CultureInfo.InvariantCulture);
        return handled == 0 ? count : handled == timeline.Failures.Count ? $"{count}, handled" : $"{count}, {handled} of them handled";
    }

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
            <div><dt>Failures</dt><dd>{Failures(state.Timeline)}</dd></div>

            """);
        if (view.ShowsValues)
        {
            foreach ((string name, string value) in state.RouteValues)
                html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>");
        }

        html.Write($"</dl>");
    }

    private static void WriteNotCalled(HtmlWriter html, PageView view, Listings listings, Timeline timeline)
    {
        if (!timeline.NotCalled.Any())
            return;
        html.Write(
            $"""<section id="not-called" aria-labelledby="not-called-title"><h2 id="not-called-title">Not called</h2>"""
            + $"""<ul class="card list">""");
        foreach (TimelineEntry entry in timeline.NotCalled)
        {
            html.Write($"<li>");
            ListenerLink.Write(html, view, listings, entry);
            html.Write($""" of <a href="{EventLink.Of(view, listings, entry)}">{entry.EventName}</a>: {entry.Reason}</li>""");
        }

        html.Write($"</ul></section>");
    }

    private static void WriteUnheard(HtmlWriter html, PageView view, Listings listings, Timeline timeline)
    {
        if (!timeline.Unheard.Any())
            return;
        html.Write(
            $"""<section id="unheard" aria-labelledby="unheard-title"><h2 id="unheard-title">Nobody heard</h2><ul class="card list">""");
        foreach (IGrouping<(string System, string EventName), TimelineEntry> same
            in timeline.Unheard.GroupBy(entry => (entry.System, entry.EventName)))
        {
            html.Write(
                $"""<li><span class="tag">{same.Key.System}</span> <a href="{EventLink.Of(view, listings, same.First())}">"""
                + $"""{same.Key.EventName}</a>{(same.Count() > 1 ? $", {same.Count()} times" : "")}</li>""");
        }

        html.Write($"</ul></section>");
    }
}
