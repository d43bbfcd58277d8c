using Autofac;
using Autofac.Builder;
using Autofac.Core;
using Dispatching.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Compat.Mibew;

/// <summary>
/// Registers an <see cref="EventDispatcher"/>, a <see cref="PluginManager"/> over every <see cref="PluginDescription"/> that is registered,
/// and <see cref="MibewEvents"/>, one each a container. States are kept in memory, unless an <see cref="IPluginStateStore"/> is registered.
/// </summary>
public sealed class MibewModule : Module
{
    /// <summary>
    /// Whether the container's dispatcher is also <see cref="EventDispatcher.Instance"/>; a lifetime scope's, until it ends.
    /// </summary>
    public bool IsSingleton { get; init; } = true;

    /// <summary>
    /// Whether each lifetime scope has a dispatcher, a manager and plugins of its own: they belong to a request, as in PHP. The host has
    /// the scope's manager load the plugins, and ported code that uses <see cref="EventDispatcher.Instance"/> is called between
    /// <see cref="EventDispatcher.Enter"/> and its end.
    /// </summary>
    public bool IsPerRequest { get; init; }

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        // Of events that each lifetime scope has of its own, a scope may have plugins of its own.
        builder.Properties[MibewContainerBuilderExtensions.Owner] = IsPerRequest ? null : builder.Properties;
        Living(builder.Register(context => new EventDispatcher(context.ResolveOptional<ILogger<EventDispatcher>>())));
        Living(builder.Register(context => new MibewEvents(context.Resolve<EventDispatcher>())));
        builder.RegisterType<MemoryPluginStateStore>().As<IPluginStateStore>().SingleInstance().IfNotRegistered(typeof(IPluginStateStore));
        Living(builder.Register(context => new PluginManager(
            context.Resolve<EventDispatcher>(),
            context.Resolve<IEnumerable<PluginDescription>>(),
            context.Resolve<IPluginStateStore>(),
            context.ResolveOptional<IReadOnlyDictionary<string, PluginVersion>>(),
            context.ResolveOptional<ILogger<PluginManager>>())));
        if (IsPerRequest)
            return;
        builder.Register(context => new ListenerListing("mibew", context.Resolve<EventDispatcher>().GetListeners)).SingleInstance();
        if (IsSingleton)
            builder.RegisterBuildCallback(Use);
    }

    private void Living<T>(IRegistrationBuilder<T, SimpleActivatorData, SingleRegistrationStyle> registration)
    {
        if (IsPerRequest)
            registration.InstancePerLifetimeScope();
        else
            registration.SingleInstance();
    }

    // That of a lifetime scope goes with it.
    private static void Use(ILifetimeScope scope)
    {
        var dispatcher = scope.Resolve<EventDispatcher>();
        if (scope is ISharingLifetimeScope { ParentLifetimeScope: not null })
            scope.Disposer.AddInstanceForDisposal(EventDispatcher.UseUntilDisposed(dispatcher));
        else
            EventDispatcher.Use(dispatcher);
    }
}
