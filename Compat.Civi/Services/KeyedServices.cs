using Microsoft.Extensions.DependencyInjection;

namespace Compat.Civi;

/// <summary>
/// The services that .NET's own container has under a key: <c>services.AddKeyedSingleton&lt;object, Mailer&gt;("mailer")</c>.
/// </summary>
internal sealed class KeyedServices(IServiceProvider provider, IServiceCollection services) : ICiviServices
{
    public bool Has(string id) => provider.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(object), id) == true;

    // A factory may make what it likes.
    public Type? FindType(string id)
    {
        ServiceDescriptor? found = services.LastOrDefault(
            service => service.IsKeyedService && service.ServiceType == typeof(object) && id.Equals(service.ServiceKey));
        return found?.KeyedImplementationType ?? found?.KeyedImplementationInstance?.GetType() ?? (found is null ? null : provider
            .GetServices<NamedService>().LastOrDefault(service => string.Equals(service.Id, id, StringComparison.Ordinal))?.Type);
    }

    public bool IsOfScope(string id) => services.LastOrDefault(
        service => service.IsKeyedService && service.ServiceType == typeof(object) && id.Equals(service.ServiceKey))
        ?.Lifetime == ServiceLifetime.Scoped;

    public CiviServiceScope? BeginScope()
    {
        AsyncServiceScope scope = provider.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        return new CiviServiceScope(new KeyedServices(scope.ServiceProvider, services), scope);
    }

    public object Get(string id) => provider.GetKeyedService<object>(id) ?? throw new ArgumentException(
        $"There is no service '{id}'."
        + $" Add it with AddKeyedSingleton<object>(\"{id}\", …), or in hook_civicrm_container with Register(\"{id}\", …).",
        nameof(id));
}
