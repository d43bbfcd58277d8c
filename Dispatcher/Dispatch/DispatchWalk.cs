using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// One dispatch of an <see cref="EventDispatcher"/>. It calls listeners of several shapes, which are made when they are first called, until
/// the event is stopped.
/// </summary>
/// <param name="snapshot">The listeners.</param>
/// <param name="event">The event.</param>
/// <param name="dispatcher">The dispatcher in whose scope lazy listeners are made.</param>
/// <param name="caller">The dispatcher that listeners are shown.</param>
/// <param name="cancellationToken">The token of an asynchronous dispatch.</param>
internal readonly struct DispatchWalk(
    EventSnapshot snapshot,
    object @event,
    EventDispatcher dispatcher,
    IEventDispatcher caller,
    CancellationToken cancellationToken = default)
    : IWalk<object>
{
    // Asked before each listener.
    private readonly StopMode _stopMode = snapshot.StopMode;

    public static string System => "dispatcher";

    public static bool PassesOverFailures => false;

    public static string AwaitingAdvice => "Dispatch the event with DispatchAsync.";

    // The snapshot without listeners serves all events, so the name is asked for.
    public string EventName => snapshot.Count > 0 ? snapshot.Name : dispatcher.GetEventName(@event.GetType());

    public string DispatcherName => dispatcher.Name;

    public object? Arguments(object? value) => @event;

    public bool IsStopped
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _stopMode switch
        {
            StopMode.Never => false,
            StopMode.Field => Unsafe.As<StoppableEvent>(@event).IsPropagationStopped,
            _ => Unsafe.As<IStoppableEvent>(@event).IsPropagationStopped,
        };
    }

    public static bool MustBeAwaited(in ChainEntry<object> entry) => Unsafe.As<ListenerOrigin>(entry.Origin!).IsAsynchronous;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Call(in ChainEntry<object> entry, object? value)
    {
        var origin = Unsafe.As<ListenerOrigin>(entry.Origin!);
        object listener = origin.IsLazy ? Unsafe.As<LazyListener>(entry.Listener).Resolve(dispatcher) : entry.Listener;
        if (origin.Kind == ListenerKind.Action)
            Unsafe.As<Action<object>>(listener)(@event);
        else
            Unsafe.As<Action<object, EventContext>>(listener)(@event, Context());
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Task CallAsync(in ChainEntry<object> entry, ref object? value, CancellationToken cancellationToken)
    {
        var origin = Unsafe.As<ListenerOrigin>(entry.Origin!);
        if (origin.IsAsynchronous)
            return CallAsync(in entry, origin);
        Call(in entry, null);
        return Task.CompletedTask;
    }

    public object? Accept(Task finished, object? value) => value;

    public bool PassesOver(Exception exception) => false;

    public bool Failed(in ChainEntry<object> entry, Exception exception, ref object? value) => false;

    public ListenerSnapshot<object>? Next() => null;

    public ListenerDescription Describe(in ChainEntry<object> entry) => ListenerOrigin.Describe(snapshot.Name, entry, dispatcher);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Task CallAsync(in ChainEntry<object> entry, ListenerOrigin origin)
    {
        object listener = origin.IsLazy ? Unsafe.As<LazyListener>(entry.Listener).Resolve(dispatcher) : entry.Listener;
        Task? task;
        switch (origin.Kind)
        {
            case ListenerKind.ValueTask:
                return TaskOf(Unsafe.As<Func<object, ValueTask>>(listener)(@event));
            case ListenerKind.ValueTaskWithCancellation:
                return TaskOf(Unsafe.As<Func<object, CancellationToken, ValueTask>>(listener)(@event, cancellationToken));
            case ListenerKind.ValueTaskWithContext:
                return TaskOf(Unsafe.As<Func<object, EventContext, ValueTask>>(listener)(@event, Context()));
            case ListenerKind.Task:
                task = Unsafe.As<Func<object, Task>>(listener)(@event);
                break;
            case ListenerKind.TaskWithCancellation:
                task = Unsafe.As<Func<object, CancellationToken, Task>>(listener)(@event, cancellationToken);
                break;
            default:
                task = Unsafe.As<Func<object, EventContext, Task>>(listener)(@event, Context());
                break;
        }

        return task ?? throw new InvalidOperationException(
            $"The listener '{Describe(in entry).Name}' of the event '{snapshot.Name}' returned no task. "
            + "Return Task.CompletedTask where there is nothing to await.");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private EventContext Context() =>
        new(snapshot.Name, ReferenceEquals(caller, dispatcher) ? dispatcher.Shown : caller, cancellationToken);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Task TaskOf(ValueTask listener)
    {
        if (!listener.IsCompletedSuccessfully)
            return listener.AsTask();
        listener.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }
}
