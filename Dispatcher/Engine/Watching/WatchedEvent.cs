namespace Dispatching.Engine.Watching;

/// <summary>What is dispatched, as those who watch see it.</summary>
/// <param name="System">The system whose rules the dispatch follows.</param>
/// <param name="Dispatcher">The dispatcher's name; empty for one without a name.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Arguments">The arguments of the listeners.</param>
internal readonly record struct WatchedEvent(string System, string Dispatcher, string Name, object? Arguments);
