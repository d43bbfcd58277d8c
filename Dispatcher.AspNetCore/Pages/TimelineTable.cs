using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>
/// A timeline: a row for each dispatch and each listener, and for what lies between the dispatches, each with a bar where it lies in the
/// request.
/// </summary>
internal static class TimelineTable
{
    public static void Write(HtmlWriter html, PageView view, Listings listings, Timeline timeline)
    {
        html.Write($"""<section id="timeline" aria-labelledby="timeline-title"><h2 id="timeline-title">Timeline</h2>""");
        if (timeline.Entries.Count == 0)
        {
            html.Write($"""<p class="empty">Nothing was dispatched.</p></section>""");
            return;
        }

        var axis = new TimeAxis(timeline.Length);
        html.Write($"""
            <div class="card scroll"><table class="timeline">
            <thead><tr><th scope="col">Event or listener</th><th scope="col" class="number">Priority</th>
            """ + $"""
            <th scope="col" class="number">At</th><th scope="col" class="number">Took</th>
            """ + $"""
            <th scope="col"><span class="hidden">When</span>
            """);
        axis.Write(html);
        html.Write($"</th></tr></thead>\n<tbody>\n");
        WriteRows(html, view, listings, axis, timeline);
        html.Write($"</tbody></table></div>");
        if (timeline.Omitted > 0)
            html.Write(
                $"""<p class="empty">{Wording.Count(timeline.Omitted, "further entry was", "further entries were")} not kept.</p>""");
        html.Write($"</section>");
    }

    private static void WriteRows(HtmlWriter html, PageView view, Listings listings, TimeAxis axis, Timeline timeline)
    {
        IReadOnlyList<TimelineGap> gaps = TimelineGap.Of(timeline);
        int next = 0;
        for (int i = 0; i <= timeline.Entries.Count; i++)
        {
            if (next < gaps.Count && gaps[next].Before == i)
                WriteGap(html, axis, gaps[next++]);
            if (i < timeline.Entries.Count)
                WriteRow(html, view, listings, axis, timeline.Entries[i]);
        }
    }

    private static void WriteGap(HtmlWriter html, TimeAxis axis, TimelineGap gap)
    {
        html.Write($"""<tr class="gap"><th scope="row"><div class="depth-0">outside of events</div></th><td class="number"></td>""");
        WriteTimes(html, axis, gap.Start, gap.Duration);
        html.Write($"</tr>\n");
    }

    private static void WriteRow(HtmlWriter html, PageView view, Listings listings, TimeAxis axis, TimelineEntry entry)
    {
        bool isDispatch = entry.Kind == TimelineEntryKind.Dispatch;
        html.Write($"""<tr class="{Kind(entry)}"><th scope="row"><div class="{EventLink.Indent(entry)}">""");
        EventLink.WriteName(html, view, listings, entry);
        WriteNotes(html, entry);
        if (view.ShowsValues)
            WriteArguments(html, entry);
        html.Write($"""</div></th><td class="number">""");
        if (!isDispatch)
            html.Write($"{entry.Priority}");
        html.Write($"</td>");
        if (entry.Kind != TimelineEntryKind.NotCalled)
            WriteTimes(html, axis, entry.Start, entry.Duration);
        else
            html.Write($"""<td class="number"></td><td class="number">not called</td><td></td>""");
        html.Write($"</tr>\n");
    }

    private static void WriteTimes(HtmlWriter html, TimeAxis axis, TimeSpan start, TimeSpan? duration)
    {
        string exactly = Wording.Times(start, duration);
        html.Write(
            $"""<td class="number" title="{exactly}">{Wording.Duration(start)}</td>"""
            + $"""<td class="number" title="{exactly}">{Wording.Duration(duration)}</td><td>""");
        axis.WriteBar(html, start, duration);
        html.Write($"</td>");
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

    private static string Kind(TimelineEntry entry) => entry switch
    {
        { Failure: not 0, Kind: TimelineEntryKind.Dispatch } => "dispatch failed",
        { Failure: not 0 } => "failed",
        { Kind: TimelineEntryKind.Dispatch } => "dispatch",
        { Kind: TimelineEntryKind.Called } => "called",
        _ => "skipped",
    };
}
