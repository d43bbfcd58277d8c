using Autofac;
using Dispatching.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Compat.Comodojo;

/// <summary>
/// Registers a <see cref="ComodojoDispatcher"/>, one a container. It loads every <see cref="IComodojoPlugin"/> that is registered, in the
/// order of registration, and makes services with Autofac, each in a lifetime scope that ends with its request.
/// </summary>
public sealed class ComodojoModule : Module
{
    /// <summary>How it works.</summary>
    public ComodojoOptions Options { get; init; } = new();

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<MemoryCache>().As<IComodojoCache>().WithParameter("capacity", 1024)
            .SingleInstance().IfNotRegistered(typeof(IComodojoCache));
        builder.Register(Make).SingleInstance();
        builder.Register(context => new ListenerListing("comodojo", context.Resolve<ComodojoDispatcher>().GetListeners)).SingleInstance();
    }

    private ComodojoDispatcher Make(IComponentContext context)
    {
        ILifetimeScope scope = context.Resolve<ILifetimeScope>();
        var dispatcher = new ComodojoDispatcher(
            type => Lease(scope, type),
            Options,
            context.Resolve<IComodojoCache>(),
            context.ResolveOptional<ILogger<ComodojoDispatcher>>());
        foreach (IComodojoPlugin plugin in context.Resolve<IEnumerable<IComodojoPlugin>>())
            dispatcher.LoadPlugin(plugin);
        return dispatcher;
    }

    private static ServiceLease Lease(ILifetimeScope scope, Type type)
    {
        ILifetimeScope request = scope.BeginLifetimeScope();
        try
        {
            return new ServiceLease(
                request.ResolveOptional(type) ?? throw new ServiceException($"The service '{type}' is not registered."), request);
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }
}
