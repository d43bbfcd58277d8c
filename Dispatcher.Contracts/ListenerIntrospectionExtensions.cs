using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

/// <summary>Asks for listeners by event type, with delegates that need no cast.</summary>
public static class ListenerIntrospectionExtensions
{
    /// <summary>Whether anything listens to the event that <typeparamref name="TEvent"/> names.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="introspection">What to ask.</param>
    /// <returns>Whether anything listens.</returns>
    public static bool HasListeners<TEvent>(this IListenerIntrospection introspection)
        where TEvent : class => introspection.HasListeners(NameOf<TEvent>(introspection));

    /// <summary>The listeners of the event that <typeparamref name="TEvent"/> names, in the order in which they are called.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="introspection">What to ask.</param>
    /// <returns>The listeners; none where nobody listens.</returns>
    public static IReadOnlyList<ListenerDescription> GetListeners<TEvent>(this IListenerIntrospection introspection)
        where TEvent : class => introspection.GetListeners(NameOf<TEvent>(introspection));

    /// <summary>The priority of a listener of the event that <typeparamref name="TEvent"/> names: the highest, where it was added at several.</summary>
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <param name="introspection">What to ask.</param>
    /// <param name="listener">The listener: the same method on the same object.</param>
    /// <returns>The priority, or <see langword="null"/> where it does not listen.</returns>
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, Action<TEvent> listener)
        where TEvent : class => Priority(introspection, NameOf<TEvent>(introspection), listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, Action{TEvent})"/>
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, Action<TEvent, EventContext> listener)
        where TEvent : class => Priority(introspection, NameOf<TEvent>(introspection), listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, Action{TEvent})"/>
    [OverloadResolutionPriority(2)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, Func<TEvent, ValueTask> listener)
        where TEvent : class => Priority(introspection, NameOf<TEvent>(introspection), listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, Action{TEvent})"/>
    [OverloadResolutionPriority(4)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, Func<TEvent, CancellationToken, ValueTask> listener)
        where TEvent : class => Priority(introspection, NameOf<TEvent>(introspection), listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, Action{TEvent})"/>
    [OverloadResolutionPriority(6)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, Func<TEvent, EventContext, ValueTask> listener)
        where TEvent : class => Priority(introspection, NameOf<TEvent>(introspection), listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, Action{TEvent})"/>
    [OverloadResolutionPriority(1)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, Func<TEvent, Task> listener)
        where TEvent : class => Priority(introspection, NameOf<TEvent>(introspection), listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, Action{TEvent})"/>
    [OverloadResolutionPriority(3)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, Func<TEvent, CancellationToken, Task> listener)
        where TEvent : class => Priority(introspection, NameOf<TEvent>(introspection), listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, Action{TEvent})"/>
    [OverloadResolutionPriority(5)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, Func<TEvent, EventContext, Task> listener)
        where TEvent : class => Priority(introspection, NameOf<TEvent>(introspection), listener);

    /// <summary>The priority of a listener of the event of a name: the highest, where it was added at several.</summary>
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <param name="introspection">What to ask.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="listener">The listener: the same method on the same object.</param>
    /// <returns>The priority, or <see langword="null"/> where it does not listen.</returns>
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, string eventName, Action<TEvent> listener)
        where TEvent : class => Priority(introspection, eventName, listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, string, Action{TEvent})"/>
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, string eventName, Action<TEvent, EventContext> listener)
        where TEvent : class => Priority(introspection, eventName, listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, string, Action{TEvent})"/>
    [OverloadResolutionPriority(2)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, string eventName, Func<TEvent, ValueTask> listener)
        where TEvent : class => Priority(introspection, eventName, listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, string, Action{TEvent})"/>
    [OverloadResolutionPriority(4)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, string eventName, Func<TEvent, CancellationToken, ValueTask> listener)
        where TEvent : class => Priority(introspection, eventName, listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, string, Action{TEvent})"/>
    [OverloadResolutionPriority(6)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, string eventName, Func<TEvent, EventContext, ValueTask> listener)
        where TEvent : class => Priority(introspection, eventName, listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, string, Action{TEvent})"/>
    [OverloadResolutionPriority(1)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, string eventName, Func<TEvent, Task> listener)
        where TEvent : class => Priority(introspection, eventName, listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, string, Action{TEvent})"/>
    [OverloadResolutionPriority(3)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, string eventName, Func<TEvent, CancellationToken, Task> listener)
        where TEvent : class => Priority(introspection, eventName, listener);

    /// <inheritdoc cref="GetListenerPriority{TEvent}(IListenerIntrospection, string, Action{TEvent})"/>
    [OverloadResolutionPriority(5)]
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, string eventName, Func<TEvent, EventContext, Task> listener)
        where TEvent : class => Priority(introspection, eventName, listener);

    private static int? Priority(IListenerIntrospection introspection, string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(introspection);
        return introspection.GetListenerPriority(eventName, listener);
    }

    private static string NameOf<TEvent>(IListenerIntrospection introspection)
    {
        ArgumentNullException.ThrowIfNull(introspection);
        return introspection.GetEventName(typeof(TEvent));
    }
}
