using System.Globalization;
using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>Two requests side by side: what both dispatched in one row, with the difference.</summary>
internal static class ComparisonPage
{
    public static string Write(PageView view, RecordedRequest left, RecordedRequest right, Listings listings)
    {
        RequestState one = left.Read(), other = right.Read();
        return Layout.Write(view, $"{left.Title} and {right.Title}", html =>
        {
            html.Write($"""
                <h1>Two requests side by side</h1>
                <div class="card scroll"><table class="comparison">
                <thead><tr><th scope="col">Event or listener</th>
                """);
            WriteHeading(html, view, left, one);
            WriteHeading(html, view, right, other);
            html.Write($"""
                <th scope="col" class="number">Difference</th></tr></thead>
                <tbody>

                """);
            WriteWhole(html, one, other);
            foreach ((TimelineEntry? first, TimelineEntry? second) in TimelineComparison.Of(one.Timeline, other.Timeline))
                WriteRow(html, view, listings, first, second);
            html.Write($"</tbody></table></div>");
            html.Write($"""<p><a href="{view.Comparison(right.Number, with: left.Number)}">The other way round</a></p>""");
        });
    }

    private static void WriteHeading(HtmlWriter html, PageView view, RecordedRequest request, RequestState state) => html.Write(
        $"""<th scope="col" class="number"><a href="{view.Request(request.Number)}">{request.Number}: {request.Title}</a> """
        + $"""<span class="badge {Wording.StatusClass(state)}">{Wording.Status(state)}</span></th>""");

    private static void WriteWhole(HtmlWriter html, RequestState one, RequestState other)
    {
        html.Write($"""<tr class="dispatch"><th scope="row">the whole</th>""");
        html.Write($"""<td class="number">{Wording.Duration(one.Duration)}</td>""");
        html.Write($"""<td class="number">{Wording.Duration(other.Duration)}</td>""");
        html.Write($"""<td class="number">{Difference(one.Duration, other.Duration)}</td></tr>""");
    }

    private static void WriteRow(HtmlWriter html, PageView view, Listings listings, TimelineEntry? left, TimelineEntry? right)
    {
        TimelineEntry entry = left ?? right!;
        string kind = left is null ? "added" : right is null ? "gone" : entry.Kind == TimelineEntryKind.Dispatch ? "dispatch" : "called";
        html.Write($"""<tr class="{kind}"><th scope="row"><div class="{EventLink.Indent(entry)}">""");
        EventLink.WriteName(html, view, listings, entry);
        if (view.ShowsValues)
            WriteValues(html, left, right);
        html.Write($"</div></th>");
        WriteSide(html, left);
        WriteSide(html, right);
        html.Write($"""<td class="number">{Difference(left?.Duration, right?.Duration)}</td></tr>""");
        html.Write($"\n");
    }

    private static void WriteSide(HtmlWriter html, TimelineEntry? entry)
    {
        html.Write($"""<td class="number">""");
        if (entry is null)
            html.Write($"not there");
        else if (entry.Kind == TimelineEntryKind.NotCalled)
            html.Write($"not called");
        else
            html.Write($"""<span title="{Wording.Times(entry.Start, entry.Duration)}">{Wording.Duration(entry.Duration)}</span>""");
        if (entry is { IsStopped: true })
            html.Write($""" <span class="badge odd">stopped</span>""");
        if (entry is { IsUnheard: true })
            html.Write($""" <span class="badge quiet">nobody listens</span>""");
        if (entry is { Failure: not 0 })
            html.Write($""" <span class="badge bad">failed</span>""");
        html.Write($"</td>");
    }

    // Those that differ: the others are on each request's own page.
    private static void WriteValues(HtmlWriter html, TimelineEntry? left, TimelineEntry? right)
    {
        if (left is null || right is null)
            return;
        foreach (string name in left.Arguments.Concat(right.Arguments).Select(one => one.Name).Distinct(StringComparer.Ordinal))
        {
            string one = Text(left, name), other = Text(right, name);
            if (one != other)
                html.Write($"""<p class="arguments">{name}: <code>{one}</code> and <code>{other}</code></p>""");
        }
    }

    private static string Text(TimelineEntry entry, string name) => entry.Arguments.FirstOrDefault(one => one.Name == name) switch
    {
        null => "not there",
        { IsChanged: true } changed => $"{changed.Before ?? "not there"} became {changed.After}",
        { } same => same.Before ?? "not there",
    };

    private static string Difference(TimeSpan? left, TimeSpan? right) => left is { } one && right is { } other
        ? string.Create(CultureInfo.InvariantCulture, $"{(other - one).TotalMilliseconds:+0.000;-0.000;0} ms")
        : "";
}
