namespace Dispatching.Contracts;

public static partial class ListenerRegistryExtensions
{
    /// <summary>
    /// Adds listeners on an object that is made at the first event of any of them, as in
    /// <c>AddLazy(() => new Journal(), events => events.On&lt;Started&gt;(j => j.Note))</c>.
    /// </summary>
    /// <typeparam name="TService">The object that listens.</typeparam>
    /// <param name="registry">Where to add them.</param>
    /// <param name="factory">
    /// Makes the object: once, whichever thread comes first; the others wait for it. What it throws reaches who dispatches, and the
    /// next event tries again. It may dispatch, but no event that needs this object: that is an
    /// <see cref="InvalidOperationException"/>, also where it needs it by way of another object that is being made. A factory that
    /// waits for another thread which does so waits for ever.
    /// </param>
    /// <param name="events">Names the events and the object's methods that listen to them.</param>
    /// <returns>
    /// What takes all of them away again, when disposed. One alone is removed from its event by its method, once the object is made,
    /// or, made or not, by <paramref name="factory"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException">There is no registry, factory or list of events.</exception>
    /// <exception cref="ArgumentException">No event is named. What is refused, or throws, has added nothing.</exception>
    public static ListenerRegistration AddLazy<TService>(
        this IListenerRegistry registry, Func<TService> factory, Action<ISubscriptions<TService>> events)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(factory);
        var listeners = new LazyObject<TService>(factory, SubscriptionsOfClass<TService>.NamedBy(events));
        return RegistrationGroup.Add(registry, listeners.Definitions());
    }
}
