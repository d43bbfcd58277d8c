using Dispatching;
using Dispatching.Contracts;

namespace PluginHost.Systems;

/// <summary>The plain dispatcher: a line's arguments travel in a <see cref="GenericEvent"/>.</summary>
/// <param name="dispatcher">What the plugins listen to.</param>
/// <param name="introspection">Who listens.</param>
public sealed class DispatcherSystem(IEventDispatcher dispatcher, IListenerIntrospection introspection) : IEventSystem
{
    /// <inheritdoc/>
    public string Name => "dispatcher";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => introspection.GetListeners();

    /// <inheritdoc/>
    public async ValueTask<bool> DispatchAsync(
        string eventName, IDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var @event = new GenericEvent(arguments: arguments);
        try
        {
            await dispatcher.DispatchAsync(@event, eventName, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            arguments.Replace(@event);
        }

        return @event.IsPropagationStopped;
    }
}
