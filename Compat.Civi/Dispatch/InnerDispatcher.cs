using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>
/// The dispatcher that listeners get: the event is the first argument, the policy does not apply, and modules are not bound to hooks that
/// were not used before.
/// </summary>
internal sealed class InnerDispatcher(CiviEventDispatcher dispatcher) : IEventDispatcher
{
    public object DispatchEvent(object @event, string? eventName = null)
    {
        ArgumentNullException.ThrowIfNull(@event);
        dispatcher.Run(dispatcher.Own(eventName ?? dispatcher.GetEventName(@event.GetType())), @event);
        return @event;
    }

    public async ValueTask<object> DispatchEventAsync(
        object @event, string? eventName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        await dispatcher.RunAsync(
            dispatcher.Own(eventName ?? dispatcher.GetEventName(@event.GetType())), @event, cancellationToken).ConfigureAwait(true);
        return @event;
    }
}
