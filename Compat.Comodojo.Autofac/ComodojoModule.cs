using Autofac;
using Autofac.Core.Lifetime;
using Dispatching.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Compat.Comodojo;

/// <summary>
/// Registers a <see cref="ComodojoDispatcher"/>, one a container. It loads every <see cref="IComodojoPlugin"/> that is registered, in the
/// order of registration, and makes services with Autofac, each in a lifetime scope that ends with its request. In a lifetime scope the
/// dispatcher is that of the scope, which takes services, and plugins of requests, from it.
/// </summary>
public sealed class ComodojoModule : Module
{
    /// <summary>How it works.</summary>
    public ComodojoOptions Options { get; init; } = new();

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.Properties[ComodojoContainerBuilderExtensions.Owner] = builder.Properties;
        builder.RegisterType<MemoryCache>().As<IComodojoCache>().WithParameter("capacity", 1024)
            .SingleInstance().IfNotRegistered(typeof(IComodojoCache));
        builder.Register(Make).SingleInstance();
        builder.Register(context => In(context.Resolve<ILifetimeScope>(), context.Resolve<OwnedDispatcher>())).InstancePerLifetimeScope();
        builder.Register(context => new ListenerListing("comodojo", context.Resolve<ComodojoDispatcher>().GetListeners)).SingleInstance();
    }

    private OwnedDispatcher Make(IComponentContext context)
    {
        ILifetimeScope scope = context.Resolve<ILifetimeScope>();
        var dispatcher = new ComodojoDispatcher(
            () =>
            {
                ILifetimeScope request = scope.BeginLifetimeScope(MatchingScopeLifetimeTags.RequestLifetimeScopeTag);
                return new RequestScope(request.ResolveOptional, request);
            },
            Options,
            context.Resolve<IComodojoCache>(),
            context.ResolveOptional<ILogger<ComodojoDispatcher>>());
        foreach (IComodojoPlugin plugin in context.Resolve<IEnumerable<IComodojoPlugin>>())
            dispatcher.LoadPlugin(plugin);
        return new OwnedDispatcher(dispatcher, scope);
    }

    private static ComodojoDispatcher In(ILifetimeScope scope, OwnedDispatcher owned) =>
        ReferenceEquals(scope, owned.Owner) ? owned.Dispatcher : owned.Dispatcher.In(new RequestScope(scope.ResolveOptional));

    /// <param name="Dispatcher">The container's dispatcher.</param>
    /// <param name="Owner">The container, or the lifetime scope in which the module was registered.</param>
    private sealed record OwnedDispatcher(ComodojoDispatcher Dispatcher, ILifetimeScope Owner);
}
