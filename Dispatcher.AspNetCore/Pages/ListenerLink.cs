using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>A listener's name, which leads to where it is listed, if it is.</summary>
internal static class ListenerLink
{
    public static void Write(HtmlWriter html, PageView view, Listings listings, TimelineEntry entry) =>
        Write(html, view, listings, entry.System, entry.EventName, entry.Listener, (entry.Priority, entry.FilePath, entry.LineNumber));

    public static void Write(
        HtmlWriter html,
        PageView view,
        Listings listings,
        string system,
        string eventName,
        string name,
        (int Priority, string? FilePath, int LineNumber)? site)
    {
        int order = listings.Find(system, eventName, name, site);
        if (order == 0)
            html.Write($"<code>{name}</code>");
        else
            html.Write($"""<a href="{view.Overview(eventName, EventListing.Anchor(system, eventName, order))}"><code>{name}</code></a>""");
    }
}
