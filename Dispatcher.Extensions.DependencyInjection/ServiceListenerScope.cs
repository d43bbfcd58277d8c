using Dispatching.Container;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatching;

/// <summary>A scope of services as a dispatcher sees it.</summary>
internal sealed class ServiceListenerScope(IServiceProvider provider, IServiceCollection services) : ListenerScope
{
    public override bool CanMake(Type service) => provider.GetService<IServiceProviderIsService>()?.IsService(service) != false;

    public override bool IsScoped(Type service) =>
        services.LastOrDefault(one => !one.IsKeyedService && one.ServiceType == service)?.Lifetime == ServiceLifetime.Scoped;

    protected override object MakeService(Type service) => provider.GetRequiredService(service);

    protected override IEventDispatcher? FindDispatcher(string name)
    {
        try
        {
            return name.Length == 0 ? provider.GetService<IEventDispatcher>() : provider.GetKeyedService<IEventDispatcher>(name);
        }
        catch (Exception exception) when (exception.GetBaseException() is InvalidOperationException)
        {
            // The container itself refuses it, where scopes are checked; or what decorates it dispatches while it is made.
            return null;
        }
    }
}
