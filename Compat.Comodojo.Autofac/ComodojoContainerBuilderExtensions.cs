using System.Diagnostics.CodeAnalysis;
using Autofac;
using Autofac.Builder;
using Autofac.Core;
using Autofac.Core.Lifetime;

namespace Compat.Comodojo;

/// <summary>Registers plugins.</summary>
public static class ComodojoContainerBuilderExtensions
{
    /// <summary>
    /// Registers a plugin, which lives as long as its registration says: <c>InstancePerLifetimeScope()</c>, or nothing, for one that is
    /// made for each request, so that what it keeps in its fields belongs to the request; <c>SingleInstance()</c> for one that serves all.
    /// </summary>
    /// <typeparam name="TPlugin">The plugin's class.</typeparam>
    /// <param name="builder">The container under construction.</param>
    /// <returns>The registration.</returns>
    public static IRegistrationBuilder<TPlugin, ConcreteReflectionActivatorData, SingleRegistrationStyle> RegisterPlugin<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
        TPlugin>(this ContainerBuilder builder)
        where TPlugin : class, IComodojoPlugin
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Register(PluginOf<TPlugin>).As<IComodojoPlugin>().SingleInstance().ExternallyOwned();
        return builder.RegisterType<TPlugin>();
    }

    private static IComodojoPlugin PluginOf<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlugin>(IComponentContext context)
        where TPlugin : class, IComodojoPlugin =>
        context.ComponentRegistry.TryGetRegistration(new TypedService(typeof(TPlugin)), out IComponentRegistration? registration)
        && registration is { Sharing: InstanceSharing.Shared, Lifetime: RootScopeLifetime }
            ? context.Resolve<TPlugin>()
            : new RegisteredPlugin<TPlugin>();
}
