using System.ComponentModel;
using System.Runtime.CompilerServices;
using Dispatching.Dispatch;
using Dispatching.Engine;
using Dispatching.Engine.Watching;

namespace Dispatching;

public sealed partial class EventDispatcher
{
    private const string WrongWayRound = "The event comes first, its name second: Dispatch(@event, eventName).";

    /// <summary>Calls the event's listeners, one after the other.</summary>
    /// <typeparam name="TEvent">The event's type, or a base of it: the name is the runtime type's.</typeparam>
    /// <param name="event">The event: any object.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentNullException">There is no event.</exception>
    /// <exception cref="ArgumentException">A listener takes events of another type. No listener has been called.</exception>
    /// <exception cref="InvalidOperationException">A listener is asynchronous. No listener has been called.</exception>
    /// <exception cref="EventRecursionException">Listeners dispatch without end.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TEvent Dispatch<TEvent>(TEvent @event)
        where TEvent : class
    {
        // Short enough to be inlined where it is called, so that the type's index and the type itself are constants there.
        TypeSlot[] types = Table.Types;
        int index = EventType<TEvent>.Index;
        if ((uint)index >= (uint)types.Length
            || types[index].Default is not { } snapshot
            || @event is null
            || @event.GetType() != typeof(TEvent))
        {
            DispatchAs(index, @event!);
            return @event!;
        }

        if (snapshot.Kind != DispatchKind.Empty)
            snapshot.InvokeHere(@event, this);
        return @event;
    }

    /// <summary>Calls the listeners of an event of a name, one after the other.</summary>
    /// <typeparam name="TEvent">The event's type, or a base of it.</typeparam>
    /// <param name="event">The event: any object.</param>
    /// <param name="eventName">The event's name; <see langword="null"/> for that of its runtime type. Empty is a name.</param>
    /// <returns>The event.</returns>
    /// <inheritdoc cref="Dispatch{TEvent}(TEvent)" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TEvent Dispatch<TEvent>(TEvent @event, string? eventName)
        where TEvent : class
    {
        TypeSlot[] types = Table.Types;
        int index = EventType<TEvent>.Index;
        if ((uint)index < (uint)types.Length
            && types[index].Named is { } snapshot
            && string.Equals(snapshot.Name, eventName)
            && @event is not null
            && @event.GetType() == typeof(TEvent))
        {
            snapshot.InvokeHere(@event, this);
        }
        else
        {
            DispatchNamed(@event is not null && @event.GetType() == typeof(TEvent) ? EventType<TEvent>.Instance : null, @event!, eventName);
        }

        return @event!;
    }

    /// <summary>Calls the event's listeners and awaits them, one after the other, synchronous ones included.</summary>
    /// <typeparam name="TEvent">The event's type, or a base of it: the name is the runtime type's.</typeparam>
    /// <param name="event">The event: any object.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>The event, when the last listener has finished. Nothing is allocated while all of them complete at once.</returns>
    /// <exception cref="ArgumentNullException">There is no event.</exception>
    /// <exception cref="ArgumentException">A listener takes events of another type. No listener has been called.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the listeners behind it are not called.</exception>
    /// <exception cref="EventRecursionException">Listeners dispatch without end.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueTask<TEvent> DispatchAsync<TEvent>(TEvent @event, CancellationToken cancellationToken = default)
        where TEvent : class
    {
        TypeSlot[] types = Table.Types;
        int index = EventType<TEvent>.Index;
        EventSnapshot? snapshot = (uint)index < (uint)types.Length && @event is not null && @event.GetType() == typeof(TEvent)
            ? types[index].Default
            : null;
        Task<TEvent>? pending = null;
        if (snapshot is not null
            && snapshot.Kind < DispatchKind.General
            && !cancellationToken.CanBeCanceled
            && !StackGuard.IsDeep
            && !Watch.IsOn)
        {
            if (snapshot.Kind != DispatchKind.Empty && snapshot.TryInvoke(@event!) is { } failure)
                pending = Walk.Fail<TEvent>(failure);
        }
        else
        {
            pending = Pending(snapshot, @event!, cancellationToken);
        }

        return pending is null ? new ValueTask<TEvent>(@event!) : new ValueTask<TEvent>(pending);
    }

    /// <summary>Calls the listeners of an event of a name and awaits them, one after the other, synchronous ones included.</summary>
    /// <typeparam name="TEvent">The event's type, or a base of it.</typeparam>
    /// <param name="event">The event: any object.</param>
    /// <param name="eventName">The event's name; <see langword="null"/> for that of its runtime type. Empty is a name.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>The event, when the last listener has finished. Nothing is allocated while all of them complete at once.</returns>
    /// <inheritdoc cref="DispatchAsync{TEvent}(TEvent, CancellationToken)" path="/exception"/>
    public ValueTask<TEvent> DispatchAsync<TEvent>(TEvent @event, string? eventName, CancellationToken cancellationToken = default)
        where TEvent : class =>
        Return(@event, RunAsync(@event, eventName, cancellationToken));

    /// <inheritdoc/>
    public object DispatchEvent(object @event, string? eventName = null)
    {
        if (Find(@event, eventName) is { } snapshot)
            snapshot.Invoke(@event, this);
        else if (Watch.IsOn)
            Unheard(@event, eventName);
        return @event;
    }

    /// <inheritdoc/>
    public ValueTask<object> DispatchEventAsync(
        object @event, string? eventName = null, CancellationToken cancellationToken = default) =>
        DispatchAsync(@event, eventName, cancellationToken);

    /// <summary>Does not compile: the event comes first, its name second.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">The event.</param>
    /// <returns>Nothing.</returns>
    [Obsolete(WrongWayRound, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public object Dispatch(string eventName, object? @event) => throw new NotSupportedException(WrongWayRound);

    /// <inheritdoc cref="Dispatch(string, object?)"/>
    [Obsolete(WrongWayRound, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public object Dispatch(string eventName) => throw new NotSupportedException(WrongWayRound);

    /// <summary>The event, when its listeners have finished.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ValueTask<TEvent> Return<TEvent>(TEvent @event, ValueTask listeners) =>
        listeners.IsCompletedSuccessfully ? new ValueTask<TEvent>(@event) : Await(listeners, @event);

    /// <summary>The listeners of an event, or <see langword="null"/> where nobody listens.</summary>
    internal EventSnapshot? Find(object @event, string? eventName)
    {
        ArgumentNullException.ThrowIfNull(@event, nameof(@event));
        EventType eventType = EventType.Of(@event.GetType());
        EventSnapshot? snapshot = eventName is null ? Table.Default(eventType) : Table.Named(eventType, eventName);
        return snapshot is null || ReferenceEquals(snapshot, EventSnapshot.Empty) ? null : snapshot;
    }

    /// <summary>Dispatches an event whose static type is, or may be, a base of its own.</summary>
    private void DispatchAs(int baseIndex, object @event)
    {
        ArgumentNullException.ThrowIfNull(@event, nameof(@event));
        if (Table.Derived(baseIndex, @event.GetType()) is { } known)
        {
            known.Invoke(@event, this);
        }
        else if (Find(@event, null) is { } snapshot)
        {
            if (snapshot.TypeIndex != baseIndex)
                Table.RememberDerived(snapshot, baseIndex);
            snapshot.Invoke(@event, this);
        }
        else if (Watch.IsOn)
        {
            Unheard(@event, null);
        }
    }

    /// <summary>
    /// Dispatches an event under another name than the last one, or an event whose static type is, or may be, a base of its own type.
    /// </summary>
    private void DispatchNamed(EventType? eventType, object @event, string? eventName)
    {
        if (eventType is null || eventName is null)
            DispatchEvent(@event, eventName);
        else if (Table.FindNamed(eventType, eventName) is { } snapshot)
            Table.KeepAtHand(snapshot).Invoke(@event, this);
        else if (Watch.IsOn)
            Unheard(@event, eventName);
    }

    /// <summary>The rest of a dispatch that has to be awaited; none where all of its listeners have finished.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<TEvent>? Pending<TEvent>(EventSnapshot? snapshot, TEvent @event, CancellationToken cancellationToken)
        where TEvent : class
    {
#pragma warning disable MA0022 // No task is what says that nothing is left to await.
        if (snapshot is { Kind: DispatchKind.Empty })
            return null;
        ValueTask listeners = snapshot is null
            ? RunAsync(@event, null, cancellationToken)
            : snapshot.InvokeAsync(@event, this, cancellationToken);
        return listeners.IsCompletedSuccessfully ? null : Await(listeners, @event).AsTask();
#pragma warning restore MA0022
    }

    /// <summary>An event was dispatched that nobody listens to.</summary>
    internal void Unheard(object @event, string? eventName) =>
        Watch.Unheard(new WatchedEvent(DispatchWalk.System, Name, eventName ?? GetEventName(@event.GetType()), @event));

    private static async ValueTask<TEvent> Await<TEvent>(ValueTask listeners, TEvent @event)
    {
        await listeners.ConfigureAwait(false);
        return @event;
    }

    private ValueTask RunAsync(object @event, string? eventName, CancellationToken cancellationToken)
    {
        if (Find(@event, eventName) is { } snapshot)
            return snapshot.InvokeAsync(@event, this, cancellationToken);
        if (Watch.IsOn)
            Unheard(@event, eventName);
        return ValueTask.CompletedTask;
    }
}
