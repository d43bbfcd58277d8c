using Compat.Moss;
using Dispatching.Container;
using Dispatching.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

// Where programs look for what they can add to their services.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Puts Moss's dispatcher into .NET's own dependency injection.</summary>
public static class MossServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="MossDispatcher"/> and a <see cref="MossContainer"/>, one each a container. The container finds the services that
    /// have a name as their key: <c>services.AddKeyedSingleton&lt;object, Mailer&gt;("mailer")</c>. In a scope of the container both are
    /// those of the scope, with the same listeners and components; services come from the scope.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMoss(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => !service.IsKeyedService && service.ServiceType == typeof(MossDispatcher)))
            return services;
        services.TryAddSingleton(ContainerRoot.Of);
        services.TryAddScoped<ContainerScopeMark>();
        services.AddSingleton(provider => new SharedMoss(provider));
        services.AddScoped(provider => new ScopedMoss(provider, provider.GetRequiredService<SharedMoss>()));
        services.AddTransient(provider => provider.GetRequiredService<SharedMoss>().ContainerIn(provider));
        services.AddTransient<IMossContainer>(provider => provider.GetRequiredService<MossContainer>());
        services.AddTransient(provider => provider.GetRequiredService<SharedMoss>().DispatcherIn(provider));
        return services.AddSingleton(
            provider => new ListenerListing("moss", provider.GetRequiredService<MossDispatcher>().GetListeners));
    }
}
