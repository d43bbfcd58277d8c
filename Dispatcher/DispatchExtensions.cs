using System.Runtime.CompilerServices;
using Dispatching.Contracts;

namespace Dispatching;

/// <summary>
/// The shortest way to an <see cref="EventDispatcher"/> behind its interface. The compiler prefers these to those of
/// <see cref="EventDispatcherExtensions"/>, which leave a parameter out.
/// </summary>
public static class DispatchExtensions
{
    /// <inheritdoc cref="EventDispatcherExtensions.Dispatch{TEvent}(IEventDispatcher, TEvent, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TEvent Dispatch<TEvent>(this IEventDispatcher dispatcher, TEvent @event)
        where TEvent : class =>
        dispatcher is EventDispatcher own ? own.Dispatch(@event) : EventDispatcherExtensions.Dispatch(dispatcher, @event, null);

    /// <inheritdoc cref="EventDispatcherExtensions.DispatchAsync{TEvent}(IEventDispatcher, TEvent, string?, CancellationToken)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ValueTask<TEvent> DispatchAsync<TEvent>(this IEventDispatcher dispatcher, TEvent @event)
        where TEvent : class =>
        dispatcher is EventDispatcher own ? own.DispatchAsync(@event) : EventDispatcherExtensions.DispatchAsync(dispatcher, @event, null);
}
