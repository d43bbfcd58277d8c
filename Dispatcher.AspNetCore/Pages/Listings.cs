using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Dispatching.AspNetCore.Pages;

/// <summary>Every system's events and listeners, read once for a page, so that its links lead to what is listed.</summary>
internal sealed class Listings
{
    private readonly Dictionary<(string System, string EventName), IReadOnlyList<ListenerDescription>> _events = [];

    public Listings(IEnumerable<ListenerListing> listings)
    {
        Systems = [.. listings.Select(EventListing.Read)];
        foreach (EventListing system in Systems)
        {
            foreach ((string eventName, IReadOnlyList<ListenerDescription> listeners) in system.Events)
                _events.TryAdd((system.System, eventName), listeners);
        }
    }

    public IReadOnlyList<EventListing> Systems { get; }

    public bool Has(string system, string eventName) => _events.ContainsKey((system, eventName));

    /// <summary>A listener's place among those of its event, counted from 1; 0 where it is not listed.</summary>
    /// <param name="system">The system.</param>
    /// <param name="eventName">The event.</param>
    /// <param name="name">The listener's name.</param>
    /// <param name="site">Its priority and where it was added, where several may have the name.</param>
    public int Find(string system, string eventName, string name, (int Priority, string? FilePath, int LineNumber)? site)
    {
        if (!_events.TryGetValue((system, eventName), out IReadOnlyList<ListenerDescription>? listeners))
            return 0;
        int named = 0;
        for (int i = 0; i < listeners.Count; i++)
        {
            ListenerDescription one = listeners[i];
            if (one.Name != name)
                continue;
            if (site is { } place && (one.Priority, one.FilePath, one.LineNumber) == place)
                return i + 1;
            named = named == 0 ? i + 1 : named;
        }

        return named;
    }
}
