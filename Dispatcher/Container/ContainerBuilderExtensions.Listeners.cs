using System.Diagnostics.CodeAnalysis;
using Autofac;
using Dispatching.Contracts;

namespace Dispatching;

public static partial class ContainerBuilderExtensions
{
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
        ArgumentNullException.ThrowIfNull(builder);
        SubscriptionDefinition<TService>[] named = SubscriptionsOfClass<TService>.NamedBy(events);
        string[] beforeNames = NamesOf(before, nameof(before));
        string[] afterNames = NamesOf(after, nameof(after));

        ListenerCatalogue catalogue = ListenerCatalogue.Of(builder);
        ListenerCatalogue.RegisterService(builder, typeof(TService));
        foreach (SubscriptionDefinition<TService> definition in named)
        {
            catalogue.Add(
                dispatcher,
                ContainerListener.Of(definition, definition.Priority) with { Before = beforeNames, After = afterNames });
        }

        return builder;
    }

    private static string[] NamesOf(Type[]? services, string parameter)
    {
        if (services is null)
            return [];
        if (services.Contains(null))
            throw new ArgumentException($"'{parameter}' has a service that is null. Name a type, or leave it out.", parameter);
        return Array.ConvertAll(services, service => service.FullName ?? service.Name);
    }
}
