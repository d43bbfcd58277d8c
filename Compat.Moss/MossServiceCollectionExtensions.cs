using Compat.Moss;
using Dispatching.Diagnostics;

// Where programs look for what they can add to their services.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Puts Moss's dispatcher into .NET's own dependency injection.</summary>
public static class MossServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="MossDispatcher"/> and a <see cref="MossContainer"/>, one each a container. The container finds the services that
    /// have a name as their key: <c>services.AddKeyedSingleton&lt;object, Mailer&gt;("mailer")</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMoss(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => !service.IsKeyedService && service.ServiceType == typeof(MossDispatcher)))
            return services;
        services.AddSingleton(provider => new MossContainer(new KeyedComponents(provider)));
        services.AddSingleton<IMossContainer>(provider => provider.GetRequiredService<MossContainer>());
        services.AddSingleton(provider => new MossDispatcher(provider.GetRequiredService<IMossContainer>()));
        return services.AddSingleton(
            provider => new ListenerListing("moss", provider.GetRequiredService<MossDispatcher>().GetListeners));
    }
}
