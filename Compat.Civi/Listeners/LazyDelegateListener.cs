using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>A delegate that is made when it is first called, once.</summary>
internal sealed class LazyDelegateListener(ListenerDefinition definition) : CiviListener
{
    private readonly Lazy<DelegateListener> _made = new(
        () => new DelegateListener(definition.Make!(), definition.Kind, definition.EventType, definition.Expression)
        {
            FilePath = definition.FilePath,
            LineNumber = definition.LineNumber,
        });

    public override Type EventType => definition.EventType;

    public override bool IsAsynchronous => definition.Kind >= ListenerKind.ValueTask;

    public override void Call(object @event, in EventContext context) => _made.Value.Call(@event, context);

    public override ValueTask CallAsync(object @event, in EventContext context) => _made.Value.CallAsync(@event, context);

    public override bool Is(Delegate listener) =>
        listener.Equals(definition.Factory) || (_made.IsValueCreated && _made.Value.Is(listener));

    public override ListenerDescription Describe(string eventName, int priority)
    {
        ListenerDescription? made = _made.IsValueCreated ? _made.Value.Describe(eventName, priority) : null;
        return new ListenerDescription
        {
            EventName = eventName,
            Priority = priority,
            Name = made?.Name ?? $"{definition.ServiceType?.Name}: {definition.Expression}",
            DeclaringType = made?.DeclaringType ?? definition.ServiceType,
            EventType = EventType,
            Listener = made?.Listener,
            IsLazy = true,
            IsAsynchronous = IsAsynchronous,
            FilePath = definition.FilePath,
            LineNumber = definition.LineNumber,
        };
    }
}
