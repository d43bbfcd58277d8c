using System.Diagnostics.CodeAnalysis;
using Compat.Comodojo;
using Dispatching.Container;
using Dispatching.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

// Where programs look for what they can add to their services.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Puts Comodojo's dispatcher into .NET's own dependency injection.</summary>
public static class ComodojoServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="ComodojoDispatcher"/>, one a container. It loads every <see cref="IComodojoPlugin"/> of the services, in the order
    /// of registration, and takes services from the container, each from a scope that ends with its request. In a scope of the container
    /// the dispatcher is that of the scope, which takes services and plugins from it.
    /// </summary>
    /// <param name="services">The services. A cache that they have already is kept.</param>
    /// <param name="options">How it works.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddComodojo(this IServiceCollection services, ComodojoOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => !service.IsKeyedService && service.ServiceType == typeof(ComodojoDispatcher)))
            return services;
        services.TryAddSingleton<IComodojoCache>(_ => new MemoryCache());
        services.TryAddSingleton(ContainerRoot.Of);
        services.TryAddScoped<ContainerScopeMark>();
        services.AddSingleton(provider => new ComodojoScopes(
            Make(provider, options ?? new ComodojoOptions()), provider.GetRequiredService<ContainerRoot>()));
        services.AddScoped(provider => new ComodojoScopes.ScopedDispatcher(provider, provider.GetRequiredService<ComodojoScopes>()));
        services.AddTransient(provider => provider.GetRequiredService<ComodojoScopes>().In(provider));
        return services.AddSingleton(
            provider => new ListenerListing("comodojo", provider.GetRequiredService<ComodojoDispatcher>().GetListeners));
    }

    /// <summary>
    /// Adds a plugin, with Comodojo's dispatcher where it is not there yet. A scoped or transient one is made for each request, from the
    /// request's scope, and what it keeps in its fields belongs to the request; a singleton serves all requests.
    /// </summary>
    /// <typeparam name="TPlugin">The plugin's class.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="lifetime">How long an object of it lives.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddComodojoPlugin<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlugin>(
        this IServiceCollection services, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TPlugin : class, IComodojoPlugin
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddComodojo();
        services.TryAdd(new ServiceDescriptor(typeof(TPlugin), typeof(TPlugin), lifetime));
        if (lifetime == ServiceLifetime.Singleton)
            return services.AddSingleton<IComodojoPlugin>(provider => provider.GetRequiredService<TPlugin>());
        return services.AddSingleton<IComodojoPlugin>(new RegisteredPlugin<TPlugin>());
    }

    private static ComodojoDispatcher Make(IServiceProvider provider, ComodojoOptions options)
    {
        var scopes = provider.GetRequiredService<IServiceScopeFactory>();
        var dispatcher = new ComodojoDispatcher(
            () =>
            {
                AsyncServiceScope scope = scopes.CreateAsyncScope();
                return new RequestScope(scope.ServiceProvider.GetService, scope);
            },
            options,
            provider.GetRequiredService<IComodojoCache>(),
            provider.GetService<ILogger<ComodojoDispatcher>>());
        foreach (IComodojoPlugin plugin in provider.GetServices<IComodojoPlugin>())
            dispatcher.LoadPlugin(plugin);
        return dispatcher;
    }
}
