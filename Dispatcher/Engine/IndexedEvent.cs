namespace Dispatching.Engine;

/// <summary>
/// The data that a system keeps of one event in an <see cref="EventIndex{TEvent}"/>: derive from it, and add the members that the system
/// needs.
/// </summary>
/// <param name="name">The event's name.</param>
public abstract class IndexedEvent(string name)
{
    /// <summary>The event's name.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Whether it has been the one at hand: once, or events that take turns would displace each other for ever.</summary>
    internal bool WasAtHand { get; set; }

    /// <summary>Its place in listings, from 0; -1 where it has none.</summary>
    internal long Place { get; set; } = -1;
}
