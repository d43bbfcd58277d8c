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
    /// <returns>The services.</returns>
    public static IServiceCollection AddYii(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => !service.IsKeyedService && service.ServiceType == typeof(YiiFace)))
            return services;
        services.AddSingleton(
            provider => new YiiFace(provider.GetRequiredService<EventRegistry>(), provider.GetRequiredService<Application>()));
        services.TryAddSingleton<EventRegistry>();
        services.TryAddSingleton(provider => new Application(provider.GetRequiredService<EventRegistry>()));
        services.TryAddSingleton<HandlerCatalogue>();
        return services.AddSingleton(
            provider => YiiListing.Of(provider.GetRequiredService<Application>(), provider.GetRequiredService<EventRegistry>()));
    }

    /// <summary>
    /// Makes the container's registry and application those of the static face, <see cref="Compat.Yii.Yii"/>, until the container ends.
    /// Call it once, when the container is built: <c>app.Services.UseYii()</c>.
    /// </summary>
    /// <param name="provider">The container.</param>
    /// <returns>The container.</returns>
    /// <exception cref="InvalidOperationException"><see cref="AddYii"/> was not called.</exception>
    public static IServiceProvider UseYii(this IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        provider.GetRequiredService<YiiFace>().Use();
        return provider;
    }
}
