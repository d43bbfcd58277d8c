using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>A handler as it was attached: what to call, and the data to call it with.</summary>
internal sealed class Handler
{
    private Handler(Delegate listener, Type eventType, ListenerKind kind, object? data, ListenerSite? site)
    {
        Listener = listener;
        EventType = eventType;
        Kind = kind;
        Data = data;
        Site = site;
    }

    public Delegate Listener { get; }

    public Type EventType { get; }

    public ListenerKind Kind { get; }

    public object? Data { get; }

    /// <summary>Where it was attached, as far as it is known.</summary>
    public ListenerSite? Site { get; }

    public bool IsAsynchronous => Kind != ListenerKind.Action;

    /// <summary>Whether any event will do, without awaiting.</summary>
    public bool IsPlain => Kind == ListenerKind.Action && EventType.IsAssignableFrom(typeof(Event));

    public static Handler Of(Delegate listener, object? data, ListenerSite? site)
    {
        ArgumentNullException.ThrowIfNull(listener);
        Type type = listener.GetType();
        Type[] arguments = type.IsGenericType ? type.GetGenericArguments() : [];
        ListenerKind? kind = !type.IsGenericType ? null : KindOf(type.GetGenericTypeDefinition(), arguments);
        if (kind is null || !(arguments[0].IsAssignableTo(typeof(Event)) || arguments[0].IsAssignableFrom(typeof(Event))))
        {
            throw new ArgumentException(
                $"A '{type}' is no handler. Write a method that takes an '{typeof(Event)}' or a class derived from it and returns nothing; an asynchronous one returns a task and may take a CancellationToken.",
                nameof(listener));
        }

        return new Handler(listener, arguments[0], kind.Value, data, site);
    }

    public bool Takes(Event @event) => EventType.IsInstanceOfType(@event);

    // The event is checked before it is called, and delegates of reference types share their calling convention.
    public HandlerCall Call => new(Unsafe.As<Action<Event>>(Listener), Data);

    public ValueTask CallAsync(Event @event, CancellationToken cancellationToken)
    {
        switch (Kind)
        {
            case ListenerKind.ValueTask:
                return Unsafe.As<Func<Event, ValueTask>>(Listener)(@event);
            case ListenerKind.ValueTaskWithCancellation:
                return Unsafe.As<Func<Event, CancellationToken, ValueTask>>(Listener)(@event, cancellationToken);
            case ListenerKind.Task:
                return new ValueTask(Unsafe.As<Func<Event, Task>>(Listener)(@event));
            case ListenerKind.TaskWithCancellation:
                return new ValueTask(Unsafe.As<Func<Event, CancellationToken, Task>>(Listener)(@event, cancellationToken));
            default:
                Call.Listener(@event);
                return ValueTask.CompletedTask;
        }
    }

    public ListenerDescription Describe(string eventName) =>
        ListenerNaming.Describe(
            eventName, Listener, eventType: EventType, isAsynchronous: IsAsynchronous, expression: Site?.Expression, filePath: Site?.FilePath, lineNumber: Site?.LineNumber ?? 0);

    private static ListenerKind? KindOf(Type definition, Type[] arguments)
    {
        if (definition == typeof(Action<>))
            return ListenerKind.Action;
        if (definition == typeof(Func<,>))
            return arguments[1] == typeof(ValueTask) ? ListenerKind.ValueTask : arguments[1] == typeof(Task) ? ListenerKind.Task : null;
        if (definition != typeof(Func<,,>) || arguments[1] != typeof(CancellationToken))
            return null;
        return arguments[2] == typeof(ValueTask) ? ListenerKind.ValueTaskWithCancellation
            : arguments[2] == typeof(Task) ? ListenerKind.TaskWithCancellation
            : null;
    }
}
