using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Autofac;
using Autofac.Builder;

namespace Compat.Mibew;

/// <summary>Registers plugins.</summary>
public static class MibewContainerBuilderExtensions
{
    /// <summary>The property that says whose Mibew's events are: a lifetime scope's builder sees that of the container.</summary>
    internal const string Owner = "Compat.Mibew.Owner";

    /// <summary>
    /// Registers a plugin that Autofac makes, from the lifetime scope of the manager that loads it: in a request, the request's.
    /// </summary>
    /// <typeparam name="TPlugin">The plugin's class.</typeparam>
    /// <param name="builder">The container under construction.</param>
    /// <param name="name">Its name: <c>Vendor:Name</c>.</param>
    /// <param name="version">The version of its code.</param>
    /// <returns>The registration of the class.</returns>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static IRegistrationBuilder<TPlugin, ConcreteReflectionActivatorData, SingleRegistrationStyle> RegisterPlugin<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
        TPlugin>(this ContainerBuilder builder, string name, PluginVersion version)
        where TPlugin : class, IPlugin
    {
        ArgumentNullException.ThrowIfNull(builder);
        _ = new PluginDescription(name, version, _ => throw new UnreachableException());
        builder.Register(context =>
        {
            ILifetimeScope scope = context.Resolve<ILifetimeScope>();
            return new PluginDescription(name, version, _ => scope.Resolve<TPlugin>());
        });
        builder.RegisterBuildCallback(_ => CheckOwner(builder, typeof(TPlugin)));
        return builder.RegisterType<TPlugin>();
    }

    /// <exception cref="InvalidOperationException">
    /// It is registered in a lifetime scope, and Mibew's events are registered around that.
    /// </exception>
    private static void CheckOwner(ContainerBuilder builder, Type plugin)
    {
        if (builder.Properties.TryGetValue(Owner, out object? owner) && owner is not null && !ReferenceEquals(owner, builder.Properties))
        {
            throw new InvalidOperationException(
                $"The plugin '{plugin}' is registered in a lifetime scope, but Mibew's events are those of the container around it, "
                + "which would not load it. Register it in the container, or register a 'MibewModule' in the scope, too.");
        }
    }
}
