using System.Diagnostics.CodeAnalysis;
using Dispatching.Container;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dispatching;

/// <summary>Says to a collection of services how what is registered is made.</summary>
internal sealed class ServiceRegistrar(IServiceCollection services) : IServiceRegistrar
{
    /// <summary>The collection's catalogue, with the dispatcher that has no name.</summary>
    public static ListenerCatalogue CatalogueOf(IServiceCollection services)
    {
        foreach (ServiceDescriptor known in services)
        {
            if (!known.IsKeyedService && known.ImplementationInstance is ListenerCatalogue catalogue)
                return catalogue;
        }

        return new ServiceRegistrar(services).Register();
    }

    public void RegisterService([DynamicallyAccessedMembers(ListenerCatalogue.Made)] Type service) => services.TryAddScoped(service);

    public void RegisterDispatcher(string name)
    {
        services.AddKeyedScoped(name, (provider, _) => RootScope.Of(provider).DispatcherFor(provider, name));
        services.AddKeyedScoped<IEventDispatcher>(
            name, (provider, _) => ListenerScope.ToDecorate(provider.GetRequiredKeyedService<EventDispatcher>(name)));
        services.AddKeyedTransient<IListenerRegistry>(name, (provider, _) => RootScope.Of(provider).DispatcherIn(provider, name));
        services.AddKeyedTransient<IListenerIntrospection>(name, (provider, _) => RootScope.Of(provider).DispatcherIn(provider, name));
        services.AddTransient(provider => provider.GetRequiredService<DispatcherTables>().Listing(name));
    }

    private ListenerCatalogue Register()
    {
        var catalogue = new ListenerCatalogue(this);
        services.AddSingleton(catalogue);
        services.AddSingleton(provider => new RootScope(provider, services));
        services.AddScoped<ScopeMark>();
        services.AddScoped(provider => RootScope.Of(provider).ScopeOf(provider));

        // All catalogues: Autofac's is there as well, where it is the container and has listeners of its own.
        services.AddSingleton(provider => new DispatcherTables(
            provider.GetServices<ListenerCatalogue>(), provider.GetRequiredService<RootScope>().Scope));
        services.AddScoped(provider => RootScope.Of(provider).DispatcherFor(provider, ""));
        services.AddScoped<IEventDispatcher>(provider => ListenerScope.ToDecorate(provider.GetRequiredService<EventDispatcher>()));

        // These are asked of the container itself, too, by what adds listeners for the whole program.
        services.AddTransient<IListenerRegistry>(provider => RootScope.Of(provider).DispatcherIn(provider, ""));
        services.AddTransient<IListenerIntrospection>(provider => RootScope.Of(provider).DispatcherIn(provider, ""));
        services.AddTransient(provider => provider.GetRequiredService<DispatcherTables>().Listing(""));
        services.AddSingleton<IDispatcherScopes>(
            provider => new ServiceDispatcherScopes(provider.GetRequiredService<IServiceScopeFactory>()));

        services.AddOptions<DispatcherChecks>()
            .Validate<IServiceProvider>((_, provider) => provider.GetRequiredService<DispatcherTables>() is not null)
            .ValidateOnStart();
        return catalogue;
    }

    /// <summary>Makes a host check what is registered when it starts.</summary>
    private sealed class DispatcherChecks;
}
