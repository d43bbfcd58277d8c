using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>A handler as it was attached: what to call, and the data to call it with.</summary>
internal sealed class Handler
{
    private readonly Action<Event> _call;
    private readonly FunctionHandler? _function;
    private readonly bool _takesAnyEvent;

    private Handler(
        Delegate listener, Type eventType, ListenerKind kind, object? data, ListenerSite? site, FunctionHandler? function = null)
    {
        Listener = listener;
        _function = function;
        EventType = eventType;
        Kind = kind;
        Data = data;
        Site = site;
        _takesAnyEvent = eventType.IsAssignableFrom(typeof(Event));

        // Delegates of reference types share their calling convention.
        _call = function is not null ? CallFunction : _takesAnyEvent ? Unsafe.As<Action<Event>>(listener) : CallTyped;
    }

    public Delegate Listener { get; }

    public Type EventType { get; }

    public ListenerKind Kind { get; }

    public object? Data { get; }

    /// <summary>Where it was attached, as far as it is known.</summary>
    public ListenerSite? Site { get; }

    public bool IsAsynchronous => Kind != ListenerKind.Action;

    /// <summary>Whether any event will do, without awaiting.</summary>
    public bool IsPlain => _takesAnyEvent && !IsAsynchronous;

    /// <param name="listener">The handler.</param>
    /// <param name="data">What it finds in the event.</param>
    /// <param name="site">Where it was attached.</param>
    /// <param name="eventType">The class of event that is meant, where the handler takes a base of it.</param>
    public static Handler Of(Delegate listener, object? data, ListenerSite? site, Type? eventType = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        ListenerForm.Check(ListenerForm.Original(listener), site?.Expression);
        listener = ParameterlessListener.Find(listener) ?? listener;
        Type type = listener.GetType();
        Type[] arguments = type.IsGenericType ? type.GetGenericArguments() : [];
        ListenerKind? kind = !type.IsGenericType ? null : KindOf(type.GetGenericTypeDefinition(), arguments);
        if (kind is not null && !TakesEvent(arguments[0]))
            kind = null;
        if (kind is null && FunctionHandler.Find(listener) is { } function && TakesEvent(function.EventType))
            return new Handler(listener, function.EventType, function.Kind, data, site, function);
        if (kind is null)
        {
            throw new ArgumentException(
                $"A '{type}' is no handler. Write a method that takes an '{typeof(Event)}', a class derived from it or nothing;"
                + " nobody takes what it returns, unless that is a task. It may take a CancellationToken beside the event.",
                nameof(listener));
        }

        return new Handler(listener, eventType ?? arguments[0], kind.Value, data, site);
    }

    public bool Is(Delegate listener) => ListenerForm.Original(Listener).Equals(listener);

    /// <summary>Refuses an event that one of the handlers does not take, before any is called.</summary>
    /// <param name="handlers">The handlers.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="given">The event; <see langword="null"/> where a plain one will be made.</param>
    public static void Check(ListenerSnapshot<Handler> handlers, string eventName, Event? given)
    {
        foreach (ref readonly ChainEntry<Handler> entry in handlers.Entries)
            entry.Listener.Check(eventName, given, "No handler was called.");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Call(Event @event)
    {
        // Asking first is cheaper than the garbage collector's share of writing what is there already: none, mostly.
        if (ReferenceEquals(@event.Data, Data))
            _call(@event);
        else
            CallWithData(@event);
    }

    public Task CallAsync(Event @event, CancellationToken cancellationToken)
    {
        CheckLate(@event);
        @event.Data = Data;
        if (_function is not null)
            return _function.CallAsync(@event, cancellationToken);
        switch (Kind)
        {
            case ListenerKind.ValueTask:
                return TaskOf(Unsafe.As<Func<Event, ValueTask>>(Listener)(@event));
            case ListenerKind.ValueTaskWithCancellation:
                return TaskOf(Unsafe.As<Func<Event, CancellationToken, ValueTask>>(Listener)(@event, cancellationToken));
            case ListenerKind.Task:
                return Unsafe.As<Func<Event, Task>>(Listener)(@event) ?? throw NoTask(@event.Name!);
            case ListenerKind.TaskWithCancellation:
                return Unsafe.As<Func<Event, CancellationToken, Task>>(Listener)(@event, cancellationToken) ?? throw NoTask(@event.Name!);
            default:
                _call(@event);
                return Task.CompletedTask;
        }
    }

    public ListenerDescription Describe(string eventName) =>
        ListenerNaming.Describe(
            eventName, Listener, eventType: EventType, isAsynchronous: IsAsynchronous, expression: Site?.Expression,
            filePath: Site?.FilePath, lineNumber: Site?.LineNumber ?? 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CallWithData(Event @event)
    {
        @event.Data = Data;
        _call(@event);
    }

    private void CallTyped(Event @event)
    {
        CheckLate(@event);
        Unsafe.As<Action<Event>>(Listener)(@event);
    }

    private void CallFunction(Event @event)
    {
        CheckLate(@event);
        if (!_function!.Call(@event))
        {
            throw new InvalidOperationException(
                $"The handler '{Describe(@event.Name!).Name}' of '{@event.Name}' gave a task, which must be awaited."
                + " Trigger the event with TriggerAsync.");
        }
    }

    // Those that were attached before the trigger began were checked then.
    private void CheckLate(Event @event) =>
        Check(@event.Name!, @event, "It was attached while the event was triggered, and was not called.");

    private void Check(string eventName, Event? given, string consequence)
    {
        if (_takesAnyEvent || EventType.IsInstanceOfType(given))
            return;
        string other = given is null ? "no event object was given" : $"a '{given.GetType()}' was given";
#pragma warning disable CA2208, MA0015 // The argument is the one that the caller of Trigger gave.
        throw new ArgumentException(
            $"The handler '{Describe(eventName).Name}' of '{eventName}' takes a '{EventType}', but {other}. {consequence} "
            + $"Trigger it with a '{EventType}'.",
            "event");
#pragma warning restore CA2208, MA0015
    }

    private static Task TaskOf(ValueTask handler)
    {
        if (!handler.IsCompletedSuccessfully)
            return handler.AsTask();
        handler.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    private InvalidOperationException NoTask(string eventName) =>
        new($"The handler '{Describe(eventName).Name}' of '{eventName}' returned no task. "
            + "Return Task.CompletedTask where there is nothing to await.");

    private static bool TakesEvent(Type type) => type.IsAssignableTo(typeof(Event)) || type.IsAssignableFrom(typeof(Event));

    private static ListenerKind? KindOf(Type definition, Type[] arguments)
    {
        if (definition == typeof(Action<>))
            return ListenerKind.Action;
        if (definition == typeof(Func<,>))
            return arguments[1] == typeof(ValueTask) ? ListenerKind.ValueTask
                : arguments[1].IsAssignableTo(typeof(Task)) ? ListenerKind.Task
                : null;
        if (definition != typeof(Func<,,>) || arguments[1] != typeof(CancellationToken))
            return null;
        return arguments[2] == typeof(ValueTask) ? ListenerKind.ValueTaskWithCancellation
            : arguments[2].IsAssignableTo(typeof(Task)) ? ListenerKind.TaskWithCancellation
            : null;
    }
}
