using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>A <see cref="HookStyleListener"/> in a chain.</summary>
internal sealed class HookStyleEntry : CiviListener
{
    private readonly HookStyleListener _listener;
    private readonly string? _expression;

    public HookStyleEntry(HookStyleListener listener, string? expression = null)
    {
        _listener = listener;
        _expression = expression;
        if (!IsAsynchronous)
            Direct = listener.Invoke;
    }

    public override Type EventType => typeof(GenericHookEvent);

    public override bool IsAsynchronous => _listener.Function.IsAsynchronous;

    public override void Call(object @event, in EventContext context) => _listener.Invoke((GenericHookEvent)@event);

    public override ValueTask CallAsync(object @event, in EventContext context) =>
        _listener.InvokeAsync((GenericHookEvent)@event, context.CancellationToken);

    public bool Is(HookStyleListener listener) => ReferenceEquals(_listener, listener);

    public override ListenerDescription Describe(string eventName, int priority)
    {
        Delegate source = _listener.Function.Source;
        bool isAnonymous = source.Method.Name.Contains('<', StringComparison.Ordinal);
        return new ListenerDescription
        {
            EventName = eventName,
            Priority = priority,
            Name = isAnonymous && _expression is not null ? _expression : _listener.Function.Name,
            DeclaringType = source.Target?.GetType() ?? source.Method.DeclaringType,
            EventType = EventType,
            Listener = source,
            IsAnonymous = isAnonymous,
            IsStatic = source.Method.IsStatic,
            IsAsynchronous = IsAsynchronous,
            FilePath = FilePath,
            LineNumber = LineNumber,
        };
    }
}
