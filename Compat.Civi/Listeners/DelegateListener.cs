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
    private readonly Func<object, EventContext, ValueTask>? _awaited;

    /// <param name="listener">The listener, as it was added.</param>
    /// <param name="kind">The shape of what is called.</param>
    /// <param name="eventType">The type of event that it takes.</param>
    /// <param name="call">What is called, where that is not the listener itself.</param>
    public DelegateListener(Delegate listener, ListenerKind kind, Type eventType, Delegate? call = null)
    {
        _listener = listener;
        _call = call ?? listener;
        _kind = kind;
        EventType = eventType;
        if (kind == ListenerKind.Action && eventType.IsAssignableFrom(typeof(GenericHookEvent)))
            Direct = Unsafe.As<Action<GenericHookEvent>>(_call);
    }

    /// <param name="listener">The listener, as it was added.</param>
    /// <param name="call">How it is called.</param>
    public DelegateListener(Delegate listener, EventCall call)
        : this(listener, call.Kind, call.EventType, call.Call) => _awaited = call.Awaited;

    public override Type EventType { get; }

    public override bool IsAsynchronous => _kind >= ListenerKind.ValueTask;

    // A delegate's parameter is a reference whatever its type.
    public override void Call(CiviWalk walk)
    {
        if (_kind == ListenerKind.Action)
            Unsafe.As<Action<object>>(_call)(walk.Event);
        else if (_kind == ListenerKind.ActionWithContext)
            Unsafe.As<Action<object, EventContext>>(_call)(walk.Event, walk.Context());
        else
        {
            throw new InvalidOperationException(
                $"The listener '{Describe(walk.EventName, 0).Name}' is asynchronous. Dispatch '{walk.EventName}' with DispatchAsync.");
        }
    }

    public override Task CallAsync(CiviWalk walk, CancellationToken cancellationToken)
    {
        if (_awaited is not null)
            return TaskOf(_awaited(walk.Event, walk.Context(cancellationToken)));
        switch (_kind)
        {
            case ListenerKind.ValueTask:
                return TaskOf(Unsafe.As<Func<object, ValueTask>>(_call)(walk.Event));
            case ListenerKind.ValueTaskWithCancellation:
                return TaskOf(Unsafe.As<Func<object, CancellationToken, ValueTask>>(_call)(walk.Event, cancellationToken));
            case ListenerKind.ValueTaskWithContext:
                return TaskOf(Unsafe.As<Func<object, EventContext, ValueTask>>(_call)(walk.Event, walk.Context(cancellationToken)));
            case ListenerKind.Task:
                return Given(Unsafe.As<Func<object, Task?>>(_call)(walk.Event), walk.EventName);
            case ListenerKind.TaskWithCancellation:
                return Given(Unsafe.As<Func<object, CancellationToken, Task?>>(_call)(walk.Event, cancellationToken), walk.EventName);
            case ListenerKind.TaskWithContext:
                EventContext context = walk.Context(cancellationToken);
                return Given(Unsafe.As<Func<object, EventContext, Task?>>(_call)(walk.Event, context), walk.EventName);
            default:
                Call(walk);
                return Task.CompletedTask;
        }
    }

    public override bool Is(Delegate listener) => ListenerIdentity.AreSame(listener, _listener);

    public override ListenerDescription Describe(string eventName, int priority) => ListenerNaming.Describe(
        eventName, _listener, priority, EventType, IsAsynchronous, Site?.Expression, Site?.FilePath, Site?.LineNumber ?? 0);

    private Task Given(Task? task, string eventName) => task ?? throw new InvalidOperationException(
        $"The listener '{Describe(eventName, 0).Name}' of '{eventName}' returned no task."
        + " Return Task.CompletedTask where there is nothing to await.");
}
