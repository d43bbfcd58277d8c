using Compat.Mibew;
using Dispatching.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

// Where programs look for what they can add to their services.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Puts Mibew's events into .NET's own dependency injection.</summary>
public static class MibewServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="EventDispatcher"/>, a <see cref="PluginManager"/> over every <see cref="PluginDescription"/> of the services, and
    /// <see cref="MibewEvents"/>, one each a container. Ported code that uses <see cref="EventDispatcher.Instance"/> needs
    /// <see cref="UseMibew"/>, too.
    /// </summary>
    /// <param name="services">
    /// The services. States are kept in memory, unless they have an <see cref="IPluginStateStore"/>.
    /// </param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMibew(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => !service.IsKeyedService && service.ServiceType == typeof(MibewFace)))
            return services;
        services.AddSingleton(provider => new MibewFace(provider.GetRequiredService<EventDispatcher>()));
        services.TryAddSingleton(provider => new EventDispatcher(provider.GetService<ILogger<EventDispatcher>>()));
        services.TryAddSingleton<IPluginStateStore, MemoryPluginStateStore>();
        services.AddSingleton(provider => new MibewEvents(provider.GetRequiredService<EventDispatcher>()));
        services.AddSingleton(provider => new PluginManager(
            provider.GetRequiredService<EventDispatcher>(),
            provider.GetServices<PluginDescription>(),
            provider.GetRequiredService<IPluginStateStore>(),
            provider.GetService<IReadOnlyDictionary<string, PluginVersion>>(),
            provider.GetService<ILogger<PluginManager>>()));
        return services.AddSingleton(
            provider => new ListenerListing("mibew", provider.GetRequiredService<EventDispatcher>().GetListeners));
    }

    /// <summary>
    /// Makes the container's dispatcher that of <see cref="EventDispatcher.Instance"/>, until the container ends. Call it once, when the
    /// container is built: <c>app.Services.UseMibew()</c>.
    /// </summary>
    /// <param name="provider">The container.</param>
    /// <returns>The container.</returns>
    /// <exception cref="InvalidOperationException"><see cref="AddMibew"/> was not called.</exception>
    public static IServiceProvider UseMibew(this IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        provider.GetRequiredService<MibewFace>().Use();
        return provider;
    }
}
