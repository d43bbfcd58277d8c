using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

public static partial class ListenerRegistryExtensions
{
    /// <summary>Removes a listener from the event that <typeparamref name="TEvent"/> names, as often as it was added, at any priority.</summary>
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <param name="registry">Where to remove it.</param>
    /// <param name="listener">The listener: the same method on the same object.</param>
    /// <returns>Whether it was there. What was not is no error.</returns>
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, Action<TEvent> listener)
        where TEvent : class => Remove(registry, NameOf<TEvent>(registry), listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, Action{TEvent})"/>
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, Action<TEvent, EventContext> listener)
        where TEvent : class => Remove(registry, NameOf<TEvent>(registry), listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, Action{TEvent})"/>
    [OverloadResolutionPriority(2)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, Func<TEvent, ValueTask> listener)
        where TEvent : class => Remove(registry, NameOf<TEvent>(registry), listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, Action{TEvent})"/>
    [OverloadResolutionPriority(4)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, Func<TEvent, CancellationToken, ValueTask> listener)
        where TEvent : class => Remove(registry, NameOf<TEvent>(registry), listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, Action{TEvent})"/>
    [OverloadResolutionPriority(6)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, Func<TEvent, EventContext, ValueTask> listener)
        where TEvent : class => Remove(registry, NameOf<TEvent>(registry), listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, Action{TEvent})"/>
    [OverloadResolutionPriority(1)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, Func<TEvent, Task> listener)
        where TEvent : class => Remove(registry, NameOf<TEvent>(registry), listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, Action{TEvent})"/>
    [OverloadResolutionPriority(3)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, Func<TEvent, CancellationToken, Task> listener)
        where TEvent : class => Remove(registry, NameOf<TEvent>(registry), listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, Action{TEvent})"/>
    [OverloadResolutionPriority(5)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, Func<TEvent, EventContext, Task> listener)
        where TEvent : class => Remove(registry, NameOf<TEvent>(registry), listener);

    /// <summary>Removes a listener from the event of a name, as often as it was added, at any priority.</summary>
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <param name="registry">Where to remove it.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="listener">The listener: the same method on the same object.</param>
    /// <returns>Whether it was there. What was not is no error.</returns>
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, string eventName, Action<TEvent> listener)
        where TEvent : class => Remove(registry, eventName, listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, string, Action{TEvent})"/>
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, string eventName, Action<TEvent, EventContext> listener)
        where TEvent : class => Remove(registry, eventName, listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, string, Action{TEvent})"/>
    [OverloadResolutionPriority(2)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, string eventName, Func<TEvent, ValueTask> listener)
        where TEvent : class => Remove(registry, eventName, listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, string, Action{TEvent})"/>
    [OverloadResolutionPriority(4)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, string eventName, Func<TEvent, CancellationToken, ValueTask> listener)
        where TEvent : class => Remove(registry, eventName, listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, string, Action{TEvent})"/>
    [OverloadResolutionPriority(6)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, string eventName, Func<TEvent, EventContext, ValueTask> listener)
        where TEvent : class => Remove(registry, eventName, listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, string, Action{TEvent})"/>
    [OverloadResolutionPriority(1)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, string eventName, Func<TEvent, Task> listener)
        where TEvent : class => Remove(registry, eventName, listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, string, Action{TEvent})"/>
    [OverloadResolutionPriority(3)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, string eventName, Func<TEvent, CancellationToken, Task> listener)
        where TEvent : class => Remove(registry, eventName, listener);

    /// <inheritdoc cref="RemoveListener{TEvent}(IListenerRegistry, string, Action{TEvent})"/>
    [OverloadResolutionPriority(5)]
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, string eventName, Func<TEvent, EventContext, Task> listener)
        where TEvent : class => Remove(registry, eventName, listener);

    private static bool Remove(IListenerRegistry registry, string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry.RemoveListener(eventName, listener);
    }

    private static string NameOf<TEvent>(IListenerRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry.GetEventName(typeof(TEvent));
    }
}
