using System.Globalization;
using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>Where an event of a timeline leads: to its listeners, or to what the requests did with it, where it is not listed.</summary>
internal static class EventLink
{
    private const int DeepestIndent = 12;

    /// <summary>The class of the stylesheet that indents an entry.</summary>
    public static string Indent(TimelineEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"depth-{Math.Min(entry.Depth, DeepestIndent)}");

    /// <summary>Names an entry: a dispatch by its system and event, a listener by its name.</summary>
    public static void WriteName(HtmlWriter html, PageView view, Listings listings, TimelineEntry entry)
    {
        if (entry.Kind == TimelineEntryKind.Dispatch)
            html.Write($"""<span class="tag">{entry.System}</span> <a href="{Of(view, listings, entry)}">{entry.EventName}</a>""");
        else
            ListenerLink.Write(html, view, listings, entry);
    }

    public static string Of(PageView view, Listings listings, TimelineEntry entry) => view.Overview(
        entry.EventName,
        listings.Has(entry.System, entry.EventName)
            ? EventListing.Anchor(entry.System, entry.EventName)
            : EventSummaryTable.Anchor(entry.System, entry.EventName));
}
