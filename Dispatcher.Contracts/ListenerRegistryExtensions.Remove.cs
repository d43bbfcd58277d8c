namespace Dispatching.Contracts;

public static partial class ListenerRegistryExtensions
{
    /// <summary>
    /// Removes a listener from the event that <typeparamref name="TEvent"/> names, as often as it was added, at any priority:
    /// <c>RemoveListener&lt;OrderPlaced&gt;(audit.Record)</c>.
    /// </summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="registry">Where to remove it.</param>
    /// <param name="listener">
    /// The same method on the same object, in a delegate of any type, or the factory of lazy listeners, which is not called. Of a
    /// method with overloads, name the delegate's type: <c>(Action&lt;OrderPlaced&gt;)audit.Record</c>.
    /// </param>
    /// <returns>Whether it was there. What was not is no error.</returns>
    /// <exception cref="ArgumentNullException">There is no registry or no listener.</exception>
    public static bool RemoveListener<TEvent>(this IListenerRegistry registry, Delegate listener)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry.RemoveListener(registry.GetEventName(typeof(TEvent)), listener);
    }
}
