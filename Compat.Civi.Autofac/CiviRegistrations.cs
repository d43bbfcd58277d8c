using Autofac;
using Dispatching.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Compat.Civi;

/// <summary>What every container with CiviCRM's events has, once.</summary>
internal static class CiviRegistrations
{
    private const string Key = "Compat.Civi";

    /// <param name="builder">The container under construction, or a lifetime scope.</param>
    /// <param name="listening">What is registered and listens, or <see langword="null"/>.</param>
    /// <exception cref="InvalidOperationException">
    /// It is registered in a lifetime scope, and CiviCRM's events are registered around that.
    /// </exception>
    public static void AddTo(ContainerBuilder builder, Type? listening = null)
    {
        // The builder of a lifetime scope sees the properties of the container's, but has others of its own.
        if (builder.Properties.TryGetValue(Key, out object? owner))
        {
            if (listening is not null && !ReferenceEquals(owner, builder.Properties))
            {
                throw new InvalidOperationException(
                    $"'{listening}' is registered in a lifetime scope, but CiviCRM's events are those of the container around it, which "
                    + "would not hear it. Register it in the container; with RegisterScopedExtension or InstancePerLifetimeScope(), "
                    + "each request's scope has one of its own.");
            }

            return;
        }

        builder.Properties[Key] = builder.Properties;
        builder.Register(_ => new StandaloneFramework()).As<UserFramework>().SingleInstance().IfNotRegistered(typeof(UserFramework));
        builder.Register(Make).SingleInstance();
        builder.Register(context => context.Resolve<CiviApplication>().Dispatcher).ExternallyOwned();
        builder.Register(context => new OwningScope(context.Resolve<ILifetimeScope>())).SingleInstance();
        builder.Register(context => new CiviRequest(
            context.Resolve<CiviApplication>(), new AutofacServices(context.Resolve<ILifetimeScope>()))).InstancePerLifetimeScope();
        builder.Register(HooksOf).ExternallyOwned();
        builder.Register(context => new ListenerListing("civi", context.Resolve<CiviApplication>().GetListeners)).SingleInstance();
    }

    private static HookInvoker HooksOf(IComponentContext context)
    {
        HookInvoker hooks = context.Resolve<CiviApplication>().Hooks;
        return ReferenceEquals(context.Resolve<ILifetimeScope>(), context.Resolve<OwningScope>().Scope)
            ? hooks
            : hooks.In(context.Resolve<CiviRequest>());
    }

    private static CiviApplication Make(IComponentContext context) => new(
        context.Resolve<UserFramework>(),
        context.ResolveOptional<CiviOptions>(),
        new AutofacServices(context.Resolve<ILifetimeScope>()),
        context.Resolve<IEnumerable<ICiviModule>>(),
        context.ResolveOptional<ILogger<CiviEventDispatcher>>(),
        context.Resolve<IEnumerable<ServiceListeners>>());

    /// <param name="Scope">The container, or the lifetime scope in which CiviCRM's events are registered.</param>
    private sealed record OwningScope(ILifetimeScope Scope);
}
