namespace Dispatching.Contracts;

/// <summary>Asks for listeners by event type.</summary>
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

    /// <summary>
    /// The priority of a listener of the event that <typeparamref name="TEvent"/> names: the highest, where it was added at several.
    /// </summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="introspection">What to ask.</param>
    /// <param name="listener">The same method on the same object, in a delegate of any type, or the factory of a lazy listener.</param>
    /// <returns>The priority, or <see langword="null"/> where it does not listen.</returns>
    public static int? GetListenerPriority<TEvent>(this IListenerIntrospection introspection, Delegate listener)
        where TEvent : class => introspection.GetListenerPriority(NameOf<TEvent>(introspection), listener);

    private static string NameOf<TEvent>(IListenerIntrospection introspection)
    {
        ArgumentNullException.ThrowIfNull(introspection);
        return introspection.GetEventName(typeof(TEvent));
    }
}
