using Autofac;
using Dispatching.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Compat.Civi;

/// <summary>What every container with CiviCRM's events has, once.</summary>
internal static class CiviRegistrations
{
    private const string Key = "Compat.Civi";

    public static void AddTo(ContainerBuilder builder)
    {
        if (!builder.Properties.TryAdd(Key, true))
            return;
        builder.Register(_ => new StandaloneFramework()).As<UserFramework>().SingleInstance().IfNotRegistered(typeof(UserFramework));
        builder.Register(Make).SingleInstance();
        builder.Register(context => context.Resolve<CiviApplication>().Dispatcher).ExternallyOwned();
        builder.Register(context => context.Resolve<CiviApplication>().Hooks).ExternallyOwned();
        builder.Register(context => new ListenerListing("civi", context.Resolve<CiviApplication>().GetListeners)).SingleInstance();
    }

    private static CiviApplication Make(IComponentContext context) => new(
        context.Resolve<UserFramework>(),
        context.ResolveOptional<CiviOptions>(),
        new AutofacServices(context.Resolve<ILifetimeScope>()),
        context.Resolve<IEnumerable<ICiviModule>>(),
        context.ResolveOptional<ILogger<CiviEventDispatcher>>(),
        context.Resolve<IEnumerable<ServiceListeners>>());
}
