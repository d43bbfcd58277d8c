using Autofac;

namespace Compat.Civi;

/// <summary>Registers services that listen to CiviCRM's events.</summary>
public static class ContainerBuilderExtensions
{
    /// <summary>Registers a service by its identifier, and what it listens to: see <see cref="IHookInterface"/> and <see cref="IAutoSubscriber{TSelf}"/>.</summary>
    /// <typeparam name="TService">The service's class. It is made when one of its events is first dispatched.</typeparam>
    /// <param name="builder">The container's builder.</param>
    /// <param name="id">The identifier; the class's full name where none is given.</param>
    /// <param name="self">The entity that <c>self_…</c> methods mean.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">A method means the service's own entity, and there is none.</exception>
    public static ContainerBuilder RegisterCiviService<TService>(this ContainerBuilder builder, string? id = null, string? self = null)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        id ??= typeof(TService).FullName!;
        builder.RegisterInstance(new CiviServiceRegistration(id, EventScanner.FindListeners(typeof(TService), self)));
        builder.RegisterType<TService>().AsSelf().Named<object>(id).SingleInstance();
        return builder;
    }
}
