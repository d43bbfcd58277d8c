using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Dispatching.Container;
using Dispatching.Contracts;

namespace Dispatching;

/// <summary>
/// Registers subscribers, listeners, aliases and further dispatchers with a collection of services. For one thread at a time.
/// </summary>
public sealed class DispatcherRegistrations
{
    private readonly ListenerCatalogue _catalogue;

    internal DispatcherRegistrations(ListenerCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>Registers a class of subscribers: made once a scope, when one of its events is first dispatched there.</summary>
    /// <typeparam name="TSubscriber">The class. It is registered for a scope each, unless the program registers it.</typeparam>
    /// <param name="dispatcher">The named dispatcher to listen at, or <see langword="null"/>.</param>
    /// <returns>The registrations.</returns>
    public DispatcherRegistrations Subscriber<[DynamicallyAccessedMembers(ListenerCatalogue.Made)] TSubscriber>(string? dispatcher = null)
        where TSubscriber : class, IEventSubscriber<TSubscriber>
    {
        _catalogue.AddSubscriber<TSubscriber>(dispatcher);
        return this;
    }

    /// <summary>
    /// Makes a service's methods listeners, as in <c>Listeners&lt;Shipping&gt;(on => on.On&lt;OrderPlaced&gt;(s => s.OnOrderPlaced))</c>.
    /// The service is made once a scope, when one of the events is first dispatched there.
    /// </summary>
    /// <typeparam name="TService">The service. It is registered for a scope each, unless the program registers it.</typeparam>
    /// <param name="events">
    /// Names the events and the methods that listen to them. A priority that is not given is 0, or what <paramref name="before"/> and
    /// <paramref name="after"/> need.
    /// </param>
    /// <param name="before">The services before whose listeners of an event those that are named here come.</param>
    /// <param name="after">The services after whose listeners of an event those that are named here come.</param>
    /// <param name="dispatcher">The named dispatcher to listen at, or <see langword="null"/>.</param>
    /// <returns>The registrations.</returns>
    /// <exception cref="ArgumentNullException">There is nothing that names events.</exception>
    /// <exception cref="ArgumentException">
    /// No event is named, or one of the services is <see langword="null"/>. Nothing has been registered.
    /// </exception>
    public DispatcherRegistrations Listeners<[DynamicallyAccessedMembers(ListenerCatalogue.Made)] TService>(
        Action<ISubscriptions<TService>> events, Type[]? before = null, Type[]? after = null, string? dispatcher = null)
        where TService : class
    {
        _catalogue.AddListeners(events, before, after, dispatcher);
        return this;
    }

    /// <summary>
    /// Registers all subscribers of an assembly, and all that <see cref="AsEventListenerAttribute"/> makes listeners, each once.
    /// </summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The registrations.</returns>
    [RequiresUnreferencedCode(ListenerCatalogue.Untrimmed)]
    [RequiresDynamicCode(ListenerCatalogue.Compiled)]
    public DispatcherRegistrations Listeners(Assembly assembly)
    {
        _catalogue.AddListeners(assembly);
        return this;
    }

    /// <summary>Gives an event type a name, for listeners to the type and for dispatches without a name.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="name">The name. The last one given counts.</param>
    /// <returns>The registrations.</returns>
    public DispatcherRegistrations Alias<TEvent>(string name)
        where TEvent : class
    {
        _catalogue.Alias(typeof(TEvent), name);
        return this;
    }

    /// <summary>
    /// Adds a dispatcher of a name, with listeners of its own: <c>[FromKeyedServices("audit")] IEventDispatcher</c> is the one called
    /// <c>audit</c>.
    /// </summary>
    /// <param name="name">The name. Adding it twice adds it once.</param>
    /// <returns>The registrations.</returns>
    public DispatcherRegistrations Dispatcher(string name)
    {
        _catalogue.AddDispatcher(name);
        return this;
    }
}
