using Dispatching.Contracts;

namespace PluginHost.Systems;

/// <summary>
/// A system of events whose plugins the host runs events through. Register a system with the container, and it is run and listed.
/// </summary>
public interface IEventSystem
{
    /// <summary>What a line calls it: <c>symfony</c>, <c>yii</c>, <c>civi</c>, <c>mibew</c>, <c>moss</c> or <c>comodojo</c>.</summary>
    string Name { get; }

    /// <summary>Every event that anything listens to, with its listeners in the order in which they are called.</summary>
    /// <returns>A copy.</returns>
    IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners();

    /// <summary>Dispatches one event in the system's own way.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="arguments">
    /// The event's arguments. Afterwards they hold the changes that the listeners have made, also where a listener failed.
    /// </param>
    /// <param name="cancellationToken">Ends the dispatch between two listeners, in a system that can.</param>
    /// <returns>Whether the event was stopped.</returns>
    ValueTask<bool> DispatchAsync(string eventName, IDictionary<string, object?> arguments, CancellationToken cancellationToken);
}
