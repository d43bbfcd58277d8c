using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// Listeners around a dispatcher that does not show its own, so that all cannot be put in one order: those above priority 0 come before
/// its listeners, the others behind them. Safe for use by several threads at once.
/// </summary>
/// <param name="inner">The dispatcher.</param>
internal sealed class SurroundingListeners(IEventDispatcher inner)
{
    private readonly EventDispatcher _before = new();
    private readonly EventDispatcher _behind = new();

    public object Dispatch(object @event, string? eventName, IEventDispatcher caller)
    {
        (EventSnapshot? before, EventSnapshot? behind) = Find(@event, eventName);
        before?.Invoke(@event, _before, caller, null, null);
        if (!IsStopped(@event))
            inner.DispatchEvent(@event, eventName);
        if (!IsStopped(@event))
            behind?.Invoke(@event, _behind, caller, null, null);
        return @event;
    }

    // No asynchronous method: what a synchronous listener sets in its context, the caller sees.
    public ValueTask<object> DispatchAsync(object @event, string? eventName, IEventDispatcher caller, CancellationToken cancellationToken)
    {
        (EventSnapshot? before, EventSnapshot? behind) = Find(@event, eventName);
        ValueTask first = before?.InvokeAsync(@event, _before, caller, null, null, cancellationToken) ?? ValueTask.CompletedTask;
        return first.IsCompletedSuccessfully ? DispatchInner() : Await(first);

        async ValueTask<object> Await(ValueTask pending)
        {
            await pending.ConfigureAwait(false);
            return await DispatchInner().ConfigureAwait(false);
        }

        ValueTask<object> DispatchInner()
        {
            if (IsStopped(@event))
                return new ValueTask<object>(@event);
            ValueTask<object> own = inner.DispatchEventAsync(@event, eventName, cancellationToken);
            return own.IsCompletedSuccessfully ? DispatchBehind() : AwaitInner(own);
        }

        async ValueTask<object> AwaitInner(ValueTask<object> pending)
        {
            await pending.ConfigureAwait(false);
            return await DispatchBehind().ConfigureAwait(false);
        }

        ValueTask<object> DispatchBehind() => behind is null || IsStopped(@event)
            ? new ValueTask<object>(@event)
            : EventDispatcher.Return(@event, behind.InvokeAsync(@event, _behind, caller, null, null, cancellationToken));
    }

    public ListenerRegistration Add(ListenerDefinition definition)
    {
        ListenerForm.Check(definition);
        EventDispatcher side = definition.Priority > 0 ? _before : _behind;
        return side.Table.Add(
            definition.EventName ?? GetEventName(definition.EventType),
            (object?)definition.Listener ?? new FactoryListener(definition),
            definition.Priority,
            ListenerOrigin.Of(definition, EventType.Of(definition.EventType)));
    }

    public bool Remove(string eventName, Delegate listener) =>
        _before.RemoveListener(eventName, listener) | _behind.RemoveListener(eventName, listener);

    public string GetEventName(Type eventType) => (inner as IEventNaming)?.GetEventName(eventType) ?? _before.GetEventName(eventType);

    public IEnumerable<string> EventNames =>
        ((inner as IListenerIntrospection)?.GetListeners().Keys ?? []).Concat(_before.Table.EventNames).Concat(_behind.Table.EventNames)
        .Distinct(StringComparer.Ordinal);

    public IReadOnlyList<ListenerDescription> GetListeners(string eventName) =>
    [
        .. _before.GetListeners(eventName),
        .. (inner as IListenerIntrospection)?.GetListeners(eventName) ?? [],
        .. _behind.GetListeners(eventName),
    ];

    public int? GetListenerPriority(string eventName, Delegate listener) =>
        _before.GetListenerPriority(eventName, listener)
        ?? (inner as IListenerIntrospection)?.GetListenerPriority(eventName, listener)
        ?? _behind.GetListenerPriority(eventName, listener);

    // Both before anything is called, so that what is refused is refused before.
    private (EventSnapshot? Before, EventSnapshot? Behind) Find(object @event, string? eventName)
    {
        ArgumentNullException.ThrowIfNull(@event, nameof(@event));
        string name = eventName ?? GetEventName(@event.GetType());
        return (_before.Find(@event, name), _behind.Find(@event, name));
    }

    private static bool IsStopped(object @event) => @event is IStoppableEvent { IsPropagationStopped: true };
}
