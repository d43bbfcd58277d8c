using Compat.Mibew;
using Dispatching.Contracts;

namespace PluginHost.Systems;

/// <summary>Mibew's events: a line's arguments are the bag.</summary>
/// <param name="dispatcher">The dispatcher.</param>
public sealed class MibewSystem(EventDispatcher dispatcher) : IEventSystem
{
    /// <inheritdoc/>
    public string Name => "mibew";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => dispatcher.GetListeners();

    /// <inheritdoc/>
    public async ValueTask<bool> DispatchAsync(
        string eventName, IDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var bag = new EventArguments(arguments);
        try
        {
            await dispatcher.TriggerEventAsync(eventName, bag, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            arguments.Replace(bag);
        }

        return false;
    }
}
