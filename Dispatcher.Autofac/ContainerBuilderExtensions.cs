using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Autofac;
using Dispatching.Container;
using Dispatching.Contracts;

namespace Dispatching;

/// <summary>
/// Registers subscribers, listeners, aliases and further dispatchers with a container, or with a lifetime scope: there they are heard in
/// that scope and those within it, and go with it.
/// </summary>
public static class ContainerBuilderExtensions
{
    /// <summary>Registers a class of subscribers: made once a scope, when one of its events is first dispatched there.</summary>
    /// <typeparam name="TSubscriber">The class. It is registered for a scope each, unless the program registers it.</typeparam>
    /// <param name="builder">The container's builder.</param>
    /// <param name="dispatcher">The named dispatcher to listen at, or <see langword="null"/>.</param>
    /// <returns>The builder.</returns>
    public static ContainerBuilder RegisterSubscriber<[DynamicallyAccessedMembers(ListenerCatalogue.Made)] TSubscriber>(
        this ContainerBuilder builder, string? dispatcher = null)
        where TSubscriber : class, IEventSubscriber<TSubscriber>
    {
        AutofacRegistrar.CatalogueOf(builder).AddSubscriber<TSubscriber>(dispatcher);
        return builder;
    }

    /// <summary>
    /// Makes a service's methods listeners, as in
    /// <c>RegisterListeners&lt;Shipping&gt;(events => events.On&lt;OrderPlaced&gt;(s => s.OnOrderPlaced))</c>. The service is made once a
    /// scope, when one of the events is first dispatched there.
    /// </summary>
    /// <typeparam name="TService">The service. It is registered for a scope each, unless the program registers it.</typeparam>
    /// <param name="builder">The container's builder.</param>
    /// <param name="events">
    /// Names the events and the methods that listen to them. A priority that is not given is 0, or what <paramref name="before"/> and
    /// <paramref name="after"/> need.
    /// </param>
    /// <param name="before">The services before whose listeners of an event those that are named here come.</param>
    /// <param name="after">The services after whose listeners of an event those that are named here come.</param>
    /// <param name="dispatcher">The named dispatcher to listen at, or <see langword="null"/>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">There is no builder, or nothing that names events.</exception>
    /// <exception cref="ArgumentException">
    /// No event is named, or one of the services is <see langword="null"/>. Nothing has been registered.
    /// </exception>
    public static ContainerBuilder RegisterListeners<[DynamicallyAccessedMembers(ListenerCatalogue.Made)] TService>(
        this ContainerBuilder builder, Action<ISubscriptions<TService>> events,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null)
        where TService : class
    {
        AutofacRegistrar.CatalogueOf(builder).AddListeners(events, before, after, dispatcher);
        return builder;
    }

    /// <summary>
    /// Registers all subscribers of an assembly, and all that <see cref="AsEventListenerAttribute"/> makes listeners, each once.
    /// </summary>
    /// <param name="builder">The container's builder.</param>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The builder.</returns>
    [RequiresUnreferencedCode(ListenerCatalogue.Untrimmed)]
    [RequiresDynamicCode(ListenerCatalogue.Compiled)]
    public static ContainerBuilder RegisterListeners(this ContainerBuilder builder, Assembly assembly)
    {
        AutofacRegistrar.CatalogueOf(builder).AddListeners(assembly);
        return builder;
    }

    /// <summary>Gives an event type a name, for listeners to the type and for dispatches without a name.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="builder">The container's builder.</param>
    /// <param name="name">
    /// The name. The last one given counts; in a lifetime scope, the listeners to the type's name outside of it go on hearing it.
    /// </param>
    /// <returns>The builder.</returns>
    public static ContainerBuilder RegisterEventAlias<TEvent>(this ContainerBuilder builder, string name)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(name);
        AutofacRegistrar.CatalogueOf(builder).Alias(typeof(TEvent), name);
        return builder;
    }

    /// <summary>Adds a dispatcher of a name, with listeners of its own: resolve <c>IEventDispatcher</c> by that name.</summary>
    /// <param name="builder">The container's builder.</param>
    /// <param name="name">The name. Adding it twice adds it once.</param>
    /// <returns>The builder.</returns>
    public static ContainerBuilder RegisterDispatcher(this ContainerBuilder builder, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        AutofacRegistrar.CatalogueOf(builder).AddDispatcher(name);
        return builder;
    }
}
