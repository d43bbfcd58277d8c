using Compat.Yii;
using Microsoft.Extensions.DependencyInjection.Extensions;

// Where programs look for what they can add to their services.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Puts Yii's events into .NET's own dependency injection.</summary>
public static class YiiServiceCollectionExtensions
{
    /// <summary>
    /// Adds the <see cref="EventRegistry"/>, the <see cref="Application"/> and a <see cref="HandlerCatalogue"/>, one each a container.
    /// Ported code that uses the static face needs <see cref="UseYii"/>, too.
    /// </summary>
    /// <param name="services">The services. An application or a catalogue that they have already is kept.</param>
    /// <param name="lifetime">
    /// How long a registry and an application live: scoped ones belong to a request, as in PHP. Ported code that uses the static face is
    /// called between <see cref="Compat.Yii.Yii.Enter"/> and its end, then.
    /// </param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">They would be made each time.</exception>
    public static IServiceCollection AddYii(this IServiceCollection services, ServiceLifetime lifetime = ServiceLifetime.Singleton)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => !service.IsKeyedService && service.ServiceType == typeof(YiiFace)))
            return services;
        if (lifetime == ServiceLifetime.Transient)
            throw new ArgumentException(
                "A registry that is made each time is nobody's. Let it live as a singleton, or, scoped, for a request.", nameof(lifetime));
        services.TryAdd(new ServiceDescriptor(typeof(EventRegistry), typeof(EventRegistry), lifetime));
        services.TryAdd(new ServiceDescriptor(
            typeof(Application), provider => new Application(provider.GetRequiredService<EventRegistry>()), lifetime));
        services.TryAddSingleton<HandlerCatalogue>();
        if (lifetime == ServiceLifetime.Scoped)
            return services;
        services.AddSingleton(
            provider => new YiiFace(provider.GetRequiredService<EventRegistry>(), provider.GetRequiredService<Application>()));
        return services.AddSingleton(
            provider => YiiListing.Of(provider.GetRequiredService<Application>(), provider.GetRequiredService<EventRegistry>()));
    }

    /// <summary>
    /// Makes the container's registry and application those of the static face, <see cref="Compat.Yii.Yii"/>, until the container ends.
    /// Call it once, when the container is built: <c>app.Services.UseYii()</c>.
    /// </summary>
    /// <param name="provider">The container.</param>
    /// <returns>The container.</returns>
    /// <exception cref="InvalidOperationException">
    /// <see cref="AddYii"/> was not called, or the registry and the application belong to requests.
    /// </exception>
    public static IServiceProvider UseYii(this IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        provider.GetRequiredService<YiiFace>().Use();
        return provider;
    }
}
