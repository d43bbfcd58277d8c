using Compat.Comodojo;
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
    /// of registration, and takes services from the container, each from a scope that ends with its request.
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
        services.AddSingleton(provider => Make(provider, options ?? new ComodojoOptions()));
        return services.AddSingleton(
            provider => new ListenerListing("comodojo", provider.GetRequiredService<ComodojoDispatcher>().GetListeners));
    }

    private static ComodojoDispatcher Make(IServiceProvider provider, ComodojoOptions options)
    {
        var scopes = provider.GetRequiredService<IServiceScopeFactory>();
        var dispatcher = new ComodojoDispatcher(
            type => Lease(scopes, type),
            options,
            provider.GetRequiredService<IComodojoCache>(),
            provider.GetService<ILogger<ComodojoDispatcher>>());
        foreach (IComodojoPlugin plugin in provider.GetServices<IComodojoPlugin>())
            dispatcher.LoadPlugin(plugin);
        return dispatcher;
    }

    private static ServiceLease Lease(IServiceScopeFactory scopes, Type type)
    {
        AsyncServiceScope request = scopes.CreateAsyncScope();
        try
        {
            return new ServiceLease(
                request.ServiceProvider.GetService(type) ?? throw new ServiceException($"The service '{type}' is not registered."),
                request);
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }
}
