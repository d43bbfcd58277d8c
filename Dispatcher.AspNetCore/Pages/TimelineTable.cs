using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>A timeline: a row for each dispatch and each listener, with a bar where it lies in the request.</summary>
internal static class TimelineTable
{
    private const int DeepestIndent = 12;
    private const double NarrowestBar = 0.4;

    public static void Write(HtmlWriter html, PageView view, Timeline timeline)
    {
        html.Write($"""<section id="timeline" aria-labelledby="timeline-title"><h2 id="timeline-title">Timeline</h2>""");
        if (timeline.Entries.Count == 0)
        {
            html.Write($"""<p class="empty">Nothing was dispatched.</p></section>""");
            return;
        }

        html.Write($"""
            <div class="card scroll"><table class="timeline">
            <thead><tr><th scope="col">Event or listener</th><th scope="col" class="number">Priority</th>
            """ + $"""
            <th scope="col" class="number">At</th><th scope="col" class="number">Took</th>
            """ + $"""
            <th scope="col"><span class="hidden">When</span></th></tr></thead>
            <tbody>

            """);
        foreach (TimelineEntry entry in timeline.Entries)
            WriteRow(html, view, timeline, entry);
        html.Write($"</tbody></table></div>");
        if (timeline.Omitted > 0)
            html.Write(
                $"""<p class="empty">{Wording.Count(timeline.Omitted, "further entry was", "further entries were")} not kept.</p>""");
        html.Write($"</section>");
    }

    private static void WriteRow(HtmlWriter html, PageView view, Timeline timeline, TimelineEntry entry)
    {
        bool isDispatch = entry.Kind == TimelineEntryKind.Dispatch;
        html.Write($"""<tr class="{Kind(entry)}"><th scope="row"><div class="depth-{Math.Min(entry.Depth, DeepestIndent)}">""");
        if (isDispatch)
            html.Write($"""<span class="tag">{entry.System}</span> <a href="{RequestPage.EventLink(view, entry)}">{entry.EventName}</a>""");
        else
            html.Write($"""<a href="{view.Overview(entry.Listener)}"><code>{entry.Listener}</code></a>""");
        WriteNotes(html, entry);
        if (view.ShowsValues)
            WriteArguments(html, entry);
        html.Write($"""</div></th><td class="number">""");
        if (!isDispatch)
            html.Write($"{entry.Priority}");
        html.Write($"""</td><td class="number">""");
        if (entry.Kind != TimelineEntryKind.NotCalled)
            html.Write($"""{Wording.Duration(entry.Start)}</td><td class="number">{Wording.Duration(entry.Duration)}</td><td>""");
        else
            html.Write($"""</td><td class="number">not called</td><td>""");
        if (entry.Kind != TimelineEntryKind.NotCalled)
            WriteBar(html, timeline, entry);
        html.Write($"</td></tr>\n");
    }

    private static void WriteNotes(HtmlWriter html, TimelineEntry entry)
    {
        if (entry.IsStopped)
            html.Write($""" <span class="badge odd">stopped</span>""");
        if (entry.IsUnheard)
            html.Write($""" <span class="badge quiet">nobody listens</span>""");
        if (entry.Failure > 0)
            html.Write($""" <a class="badge bad" href="#failure-{entry.Failure}">failed</a>""");
        else if (entry.Failure == Timeline.NotKept)
            html.Write($""" <span class="badge bad">failed</span>""");
        if (entry.Reason.Length > 0)
            html.Write($""" <span class="reason">{entry.Reason}</span>""");
    }

    private static void WriteArguments(HtmlWriter html, TimelineEntry entry)
    {
        if (entry.Arguments.Count == 0)
            return;
        html.Write($"""<dl class="arguments">""");
        foreach (ArgumentChange argument in entry.Arguments)
        {
            html.Write($"<div><dt>{argument.Name}</dt><dd>");
            if (argument.Before is not null)
                html.Write($"<code>{argument.Before}</code>");
            if (argument.IsChanged)
                html.Write($"""{(argument.Before is null ? "added: " : " became ")}<code>{argument.After}</code>""");
            html.Write($"</dd></div>");
        }

        html.Write($"</dl>");
    }

    private static void WriteBar(HtmlWriter html, Timeline timeline, TimelineEntry entry)
    {
        double length = Math.Max(timeline.Length.Ticks, 1);
        double width = Math.Clamp((entry.Duration ?? (timeline.Length - entry.Start)).Ticks * 100 / length, NarrowestBar, 100);
        double start = Math.Clamp(entry.Start.Ticks * 100 / length, 0, 100 - width);

        // The attributes of SVG, for the page's policy lets no style stand in it.
        html.Write(
            $"""<svg aria-hidden="true" width="100%" height="10">"""
            + $"""<rect x="{start:0.##}%" y="0" width="{width:0.##}%" height="10" rx="3"/></svg>""");
    }

    private static string Kind(TimelineEntry entry) => entry switch
    {
        { Failure: not 0, Kind: TimelineEntryKind.Dispatch } => "dispatch failed",
        { Failure: not 0 } => "failed",
        { Kind: TimelineEntryKind.Dispatch } => "dispatch",
        { Kind: TimelineEntryKind.Called } => "called",
        _ => "skipped",
    };
}
