using System.Diagnostics.CodeAnalysis;
using Autofac;
using Autofac.Builder;
using Autofac.Core;
using Autofac.Core.Lifetime;

namespace Compat.Comodojo;

/// <summary>Registers plugins.</summary>
public static class ComodojoContainerBuilderExtensions
{
    /// <summary>The property that says whose Comodojo's events are: a lifetime scope's builder sees that of the container.</summary>
    internal const string Owner = "Compat.Comodojo.Owner";

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
        builder.RegisterBuildCallback(_ => CheckOwner(builder, typeof(TPlugin)));
        return builder.RegisterType<TPlugin>();
    }

    private static IComodojoPlugin PluginOf<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlugin>(IComponentContext context)
        where TPlugin : class, IComodojoPlugin =>
        context.ComponentRegistry.TryGetRegistration(new TypedService(typeof(TPlugin)), out IComponentRegistration? registration)
        && registration is { Sharing: InstanceSharing.Shared, Lifetime: RootScopeLifetime }
            ? context.Resolve<TPlugin>()
            : new RegisteredPlugin<TPlugin>();

    /// <exception cref="InvalidOperationException">
    /// It is registered in a lifetime scope, and Comodojo's events are registered around that.
    /// </exception>
    private static void CheckOwner(ContainerBuilder builder, Type plugin)
    {
        if (builder.Properties.TryGetValue(Owner, out object? owner) && owner is not null && !ReferenceEquals(owner, builder.Properties))
        {
            throw new InvalidOperationException(
                $"The plugin '{plugin}' is registered in a lifetime scope, but Comodojo's events are those of the container around it, "
                + "which would not load it. Register it in the container, or register a 'ComodojoModule' in the scope, too.");
        }
    }
}
