namespace Dispatching.PhpWorker.Processes;

/// <summary>Dispatches in .NET what a plugin dispatches.</summary>
/// <param name="eventName">The event's name.</param>
/// <param name="arguments">The arguments; what listeners change of them goes back to PHP.</param>
/// <returns>What the dispatch gave.</returns>
internal delegate object? HostDispatch(string eventName, object?[] arguments);
