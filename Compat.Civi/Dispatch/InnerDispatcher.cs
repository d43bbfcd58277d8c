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

    public ValueTask<object> DispatchEventAsync(
        object @event, string? eventName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);

        // Not awaited here: what is given in vain is refused at the call.
        return FinishAsync(
            dispatcher.RunAsync(dispatcher.Own(eventName ?? dispatcher.GetEventName(@event.GetType())), @event, cancellationToken), @event);
    }

    private static async ValueTask<object> FinishAsync(ValueTask running, object @event)
    {
        await running.ConfigureAwait(true);
        return @event;
    }
}
