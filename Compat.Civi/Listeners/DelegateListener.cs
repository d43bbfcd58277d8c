using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>A delegate that gets the event, in one of the shapes that the dispatcher knows.</summary>
internal sealed class DelegateListener : CiviListener
{
    private readonly Delegate _listener;
    private readonly Delegate _call;
    private readonly ListenerKind _kind;
    private readonly string? _expression;

    /// <param name="listener">The listener, as it was added.</param>
    /// <param name="kind">The shape of what is called.</param>
    /// <param name="eventType">The type of event that it takes.</param>
    /// <param name="expression">How it was written.</param>
    /// <param name="call">What is called, where that is not the listener itself.</param>
    public DelegateListener(Delegate listener, ListenerKind kind, Type eventType, string? expression = null, Delegate? call = null)
    {
        _listener = listener;
        _call = call ?? listener;
        _kind = kind;
        _expression = expression;
        EventType = eventType;
        if (kind == ListenerKind.Action && eventType.IsAssignableFrom(typeof(GenericHookEvent)))
            Direct = Unsafe.As<Action<GenericHookEvent>>(_call);
    }

    public override Type EventType { get; }

    public override bool IsAsynchronous => _kind >= ListenerKind.ValueTask;

    // That the event fits was checked before the first listener was called; a delegate's parameter is a reference whatever its type.
    public override void Call(object @event, in EventContext context)
    {
        if (_kind == ListenerKind.Action)
            Unsafe.As<Action<object>>(_call)(@event);
        else if (_kind == ListenerKind.ActionWithContext)
            Unsafe.As<Action<object, EventContext>>(_call)(@event, context);
        else
            throw new InvalidOperationException($"The listener '{Describe(context.EventName, 0).Name}' is asynchronous. Dispatch '{context.EventName}' with DispatchAsync.");
    }

    public override ValueTask CallAsync(object @event, in EventContext context)
    {
        switch (_kind)
        {
            case ListenerKind.ValueTask:
                return Unsafe.As<Func<object, ValueTask>>(_call)(@event);
            case ListenerKind.ValueTaskWithCancellation:
                return Unsafe.As<Func<object, CancellationToken, ValueTask>>(_call)(@event, context.CancellationToken);
            case ListenerKind.ValueTaskWithContext:
                return Unsafe.As<Func<object, EventContext, ValueTask>>(_call)(@event, context);
            case ListenerKind.Task:
                return new ValueTask(Unsafe.As<Func<object, Task>>(_call)(@event));
            case ListenerKind.TaskWithCancellation:
                return new ValueTask(Unsafe.As<Func<object, CancellationToken, Task>>(_call)(@event, context.CancellationToken));
            case ListenerKind.TaskWithContext:
                return new ValueTask(Unsafe.As<Func<object, EventContext, Task>>(_call)(@event, context));
            default:
                Call(@event, context);
                return ValueTask.CompletedTask;
        }
    }

    public override bool Is(Delegate listener) => ListenerIdentity.AreSame(listener, _listener);

    public override ListenerDescription Describe(string eventName, int priority)
    {
        ListenerDescription described = ListenerNaming.Describe(eventName, _listener, priority, EventType, IsAsynchronous, _expression);
        return FilePath is null ? described : new ListenerDescription
        {
            EventName = eventName,
            Priority = priority,
            Name = described.Name,
            DeclaringType = described.DeclaringType,
            EventType = EventType,
            Listener = _listener,
            IsAnonymous = described.IsAnonymous,
            IsStatic = described.IsStatic,
            IsAsynchronous = IsAsynchronous,
            FilePath = FilePath,
            LineNumber = LineNumber,
        };
    }
}
