using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>Where an event of a timeline leads: to its listeners, or to what the requests did with it, where it is not listed.</summary>
internal static class EventLink
{
    public static string Of(PageView view, Listings listings, TimelineEntry entry) => view.Overview(
        entry.EventName,
        listings.Has(entry.System, entry.EventName)
            ? EventListing.Anchor(entry.System, entry.EventName)
            : EventSummaryTable.Anchor(entry.System, entry.EventName));
}
