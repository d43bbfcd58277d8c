using System.Diagnostics.CodeAnalysis;
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
    /// <param name="lifetime">
    /// How long a dispatcher and its plugins live: scoped ones belong to a request, as in PHP, whose plugins are loaded for each request.
    /// </param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">They would be made each time.</exception>
    public static IServiceCollection AddMibew(this IServiceCollection services, ServiceLifetime lifetime = ServiceLifetime.Singleton)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => !service.IsKeyedService && service.ServiceType == typeof(MibewEvents)))
            return services;
        if (lifetime == ServiceLifetime.Transient)
            throw new ArgumentException(
                "A dispatcher that is made each time is nobody's. Let it live as a singleton, or, scoped, for a request.",
                nameof(lifetime));
        services.TryAdd(new ServiceDescriptor(
            typeof(EventDispatcher), provider => new EventDispatcher(provider.GetService<ILogger<EventDispatcher>>()), lifetime));
        services.TryAddSingleton<IPluginStateStore, MemoryPluginStateStore>();
        services.Add(new ServiceDescriptor(
            typeof(MibewEvents), provider => new MibewEvents(provider.GetRequiredService<EventDispatcher>()), lifetime));
        services.Add(new ServiceDescriptor(typeof(PluginManager), ManagerOf, lifetime));
        if (lifetime == ServiceLifetime.Scoped)
            return services;
        services.AddSingleton(provider => new MibewFace(provider.GetRequiredService<EventDispatcher>()));
        return services.AddSingleton(
            provider => new ListenerListing("mibew", provider.GetRequiredService<EventDispatcher>().GetListeners));
    }

    /// <summary>Adds a plugin that the container makes, from the scope of the manager that loads it: in a request, the request's.</summary>
    /// <typeparam name="TPlugin">The plugin's class.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="name">Its name: <c>Vendor:Name</c>.</param>
    /// <param name="version">The version of its code.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMibewPlugin<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlugin>(
        this IServiceCollection services, string name, PluginVersion version)
        where TPlugin : class, IPlugin
    {
        ArgumentNullException.ThrowIfNull(services);
        _ = new PluginDescription(name, version, _ => throw new System.Diagnostics.UnreachableException());
        services.TryAddTransient<TPlugin>();
        return services.AddTransient(
            provider => new PluginDescription(name, version, _ => provider.GetRequiredService<TPlugin>()));
    }

    /// <summary>
    /// Makes the container's dispatcher that of <see cref="EventDispatcher.Instance"/>, until the container ends. Call it once, when the
    /// container is built: <c>app.Services.UseMibew()</c>.
    /// </summary>
    /// <param name="provider">The container.</param>
    /// <returns>The container.</returns>
    /// <exception cref="InvalidOperationException">
    /// <see cref="AddMibew"/> was not called, or the dispatcher belongs to requests: use <see cref="EventDispatcher.Enter"/> there.
    /// </exception>
    public static IServiceProvider UseMibew(this IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        provider.GetRequiredService<MibewFace>().Use();
        return provider;
    }

    private static PluginManager ManagerOf(IServiceProvider provider) => new(
        provider.GetRequiredService<EventDispatcher>(),
        provider.GetServices<PluginDescription>(),
        provider.GetRequiredService<IPluginStateStore>(),
        provider.GetService<IReadOnlyDictionary<string, PluginVersion>>(),
        provider.GetService<ILogger<PluginManager>>());
}
