using Autofac;
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

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.Register(context => new EventDispatcher(context.ResolveOptional<ILogger<EventDispatcher>>())).SingleInstance();
        builder.Register(context => new ListenerListing("mibew", context.Resolve<EventDispatcher>().GetListeners)).SingleInstance();
        builder.RegisterType<MibewEvents>().SingleInstance();
        builder.RegisterType<MemoryPluginStateStore>().As<IPluginStateStore>().SingleInstance().IfNotRegistered(typeof(IPluginStateStore));
        builder.Register(context => new PluginManager(
            context.Resolve<EventDispatcher>(),
            context.Resolve<IEnumerable<PluginDescription>>(),
            context.Resolve<IPluginStateStore>(),
            context.ResolveOptional<IReadOnlyDictionary<string, PluginVersion>>(),
            context.ResolveOptional<ILogger<PluginManager>>())).SingleInstance();
        if (IsSingleton)
            builder.RegisterBuildCallback(Use);
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
