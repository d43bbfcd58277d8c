using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>What was thrown during a request, with its stack.</summary>
internal static class FailureList
{
    public static void Write(HtmlWriter html, PageView view, Listings listings, RequestState state)
    {
        Timeline timeline = state.Timeline;
        if (timeline.Failures.Count == 0)
            return;
        html.Write($"""<section id="failures" aria-labelledby="failures-title"><h2 id="failures-title">Failures</h2>""");
        for (int i = 0; i < timeline.Failures.Count; i++)
        {
            html.Write($"""<article class="card failure" id="failure-{i + 1}">""");
            Write(html, view, timeline.Failures[i], isInner: false);
            WriteWhere(html, view, listings, state, i + 1);
            html.Write($"</article>");
        }

        html.Write($"</section>");
    }

    private static void Write(HtmlWriter html, PageView view, FailureText failure, bool isInner)
    {
        html.Write($"""<h3>{(isInner ? "because of " : "")}<code>{failure.Type}</code></h3>""");
        if (view.ShowsValues && failure.Message is not null)
            html.Write($"""<p class="message">{failure.Message}</p>""");
        else
            html.Write($"""<p class="message quiet">Its message is hidden, for it may quote values.</p>""");
        if (failure.Stack.Length > 0)
            html.Write($"""<pre tabindex="0" aria-label="Stack">{failure.Stack}</pre>""");
        if (failure.Inner is not null)
            Write(html, view, failure.Inner, isInner: true);
    }

    private static void WriteWhere(HtmlWriter html, PageView view, Listings listings, RequestState state, int number)
    {
        html.Write($"<ul>");
        foreach (TimelineEntry entry in state.Timeline.Entries.Where(entry => entry.Failure == number))
        {
            if (entry.Kind == TimelineEntryKind.Called)
            {
                html.Write($"<li>left the listener ");
                ListenerLink.Write(html, view, listings, entry);
                html.Write($"</li>");
            }
            else
            {
                html.Write($"""<li>left the dispatch of <a href="{EventLink.Of(view, listings, entry)}">{entry.EventName}</a></li>""");
            }
        }

        if (state.Timeline.RequestFailure == number)
            html.Write($"<li>left the request</li>");
        else if (state.Duration is not null)
            html.Write($"<li>was handled before it left the request</li>");
        html.Write($"</ul>");
    }
}
