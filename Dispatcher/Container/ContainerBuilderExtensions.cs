using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Autofac;
using Dispatching.Contracts;

namespace Dispatching;

/// <summary>Registers subscribers, listeners, aliases and further dispatchers with a container.</summary>
public static partial class ContainerBuilderExtensions
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
        ListenerCatalogue catalogue = ListenerCatalogue.Of(builder);
        ListenerCatalogue.RegisterService(builder, typeof(TSubscriber));

        // Other listeners give way to a subscriber: where it gives no priority, it is at 0.
        catalogue.AddSubscriber(dispatcher, typeof(TSubscriber), () => SubscriptionsOfClass<TSubscriber>.Of(TSubscriber.Subscribe)
            .Select(definition => ContainerListener.Of(definition, definition.Priority ?? 0)));
        return builder;
    }

    /// <summary>
    /// Registers all subscribers of an assembly, and all that <see cref="AsEventListenerAttribute"/> makes listeners, each once.
    /// </summary>
    /// <param name="builder">The container's builder.</param>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The builder.</returns>
    [RequiresUnreferencedCode("Finds classes and methods by reflection. Register them one by one where the program is trimmed.")]
    [RequiresDynamicCode(
        "Makes delegates for methods that it finds. Register them one by one where the program is compiled ahead of time.")]
    public static ContainerBuilder RegisterListeners(this ContainerBuilder builder, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ListenerCatalogue catalogue = ListenerCatalogue.Of(builder);
        foreach (Type type in ListenerScanner.TypesOf(assembly).Where(type => type.IsClass && !type.IsGenericTypeDefinition))
            ListenerScanner.Scan(builder, catalogue, type);
        return builder;
    }

    /// <summary>Gives an event type a name, for those who listen to the type and for those who dispatch without a name.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="builder">The container's builder.</param>
    /// <param name="name">The name. The last one given counts.</param>
    /// <returns>The builder.</returns>
    public static ContainerBuilder RegisterEventAlias<TEvent>(this ContainerBuilder builder, string name)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(name);
        ListenerCatalogue.Of(builder).Alias(typeof(TEvent), name);
        return builder;
    }

    /// <summary>Adds a dispatcher of a name, with listeners of its own: resolve <c>IEventDispatcher</c> by that name.</summary>
    /// <param name="builder">The container's builder.</param>
    /// <param name="name">The name. Adding it twice adds it once.</param>
    /// <returns>The builder.</returns>
    public static ContainerBuilder RegisterDispatcher(this ContainerBuilder builder, string name)
    {
        ListenerCatalogue.Of(builder).AddDispatcher(builder, name);
        return builder;
    }
}
