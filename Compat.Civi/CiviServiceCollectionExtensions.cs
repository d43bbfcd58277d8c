using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Compat.Civi;
using Dispatching.Container;
using Dispatching.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

// Where programs look for what they can add to their services.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Puts CiviCRM's events into .NET's own dependency injection.</summary>
public static class CiviServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="CiviApplication"/>, one a container, with every <see cref="ICiviModule"/> of the services as an extension, and its
    /// dispatcher and hooks.
    /// </summary>
    /// <param name="services">The services. A <see cref="UserFramework"/> and <see cref="CiviOptions"/> that they have count.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddCiviCrm(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => !service.IsKeyedService && service.ServiceType == typeof(CiviApplication)))
            return services;
        services.TryAddSingleton<UserFramework>(_ => new StandaloneFramework());
        services.AddSingleton(provider => new CiviApplication(
            provider.GetRequiredService<UserFramework>(),
            provider.GetService<CiviOptions>(),
            new KeyedServices(provider, services),
            provider.GetServices<ICiviModule>(),
            provider.GetService<ILogger<CiviEventDispatcher>>(),
            provider.GetServices<ServiceListeners>()));
        services.AddTransient(provider => provider.GetRequiredService<CiviApplication>().Dispatcher);
        services.TryAddSingleton(ContainerRoot.Of);
        services.TryAddScoped<ContainerScopeMark>();
        services.AddScoped(provider => new CiviRequest(
            provider.GetRequiredService<CiviApplication>(), new KeyedServices(provider, services)));
        services.AddTransient(HooksOf);
        return services.AddSingleton(provider => new ListenerListing("civi", provider.GetRequiredService<CiviApplication>().GetListeners));
    }

    /// <summary>Adds an extension that serves all requests, with CiviCRM's events where they are not there yet.</summary>
    /// <typeparam name="TExtension">Its class, which mostly derives from <see cref="CiviExtension"/>.</typeparam>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddCiviExtension<TExtension>(this IServiceCollection services)
        where TExtension : class, ICiviModule => services.AddCiviCrm().AddSingleton<ICiviModule, TExtension>();

    /// <summary>
    /// Adds an extension that is made for each request, in the request's scope: what it keeps in its fields belongs to the request, as in
    /// PHP. Its hooks are invoked in a <see cref="CiviRequest"/>.
    /// </summary>
    /// <typeparam name="TExtension">Its class.</typeparam>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">
    /// The functions of the class are not known without an object: it is abstract, or overrides <see cref="CiviExtension.Find"/>.
    /// </exception>
    public static IServiceCollection AddScopedCiviExtension<
        [DynamicallyAccessedMembers(
            DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicMethods)] TExtension>(
        this IServiceCollection services)
        where TExtension : CiviExtension
    {
        ArgumentNullException.ThrowIfNull(services);
        string id = typeof(TExtension).FullName!;
        var extension = new RequestExtension<TExtension>(id);
        services.AddCiviCrm();
        services.TryAddScoped<TExtension>();
        services.AddKeyedScoped<object>(id, (provider, _) => provider.GetRequiredService<TExtension>());
        services.AddSingleton(new NamedService(id, typeof(TExtension)));
        return services.AddSingleton<ICiviModule>(extension);
    }

    /// <summary>Adds a service that names what it listens to. It is made when one of the events is first dispatched, once.</summary>
    /// <typeparam name="TSubscriber">Its class.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="id">Its id; without one, the class's full name.</param>
    /// <param name="self">The kind of record that the class is about, for methods <c>self_…</c>.</param>
    /// <param name="lifetime">How long an object of it lives: a scoped one is made for each request.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddAutoSubscriber<TSubscriber>(
        this IServiceCollection services, string? id = null, string? self = null,
        ServiceLifetime lifetime = ServiceLifetime.Singleton,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TSubscriber : class, IAutoSubscriber =>
        Add<TSubscriber>(services, id, EventScanner.FindListeners(typeof(TSubscriber), self), lifetime, filePath, lineNumber);

    /// <summary>
    /// Adds a service whose methods' names give the events that it listens to. It is made once, when one of these events is first
    /// dispatched.
    /// </summary>
    /// <typeparam name="TService">Its class.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="id">Its id; without one, the class's full name.</param>
    /// <param name="self">The kind of record that the class is about, for its methods <c>self_…</c>.</param>
    /// <param name="lifetime">How long an object of it lives: a scoped one is made for each request.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">There are methods <c>self_…</c>, but no kind of record.</exception>
    public static IServiceCollection AddHookService<TService>(
        this IServiceCollection services, string? id = null, string? self = null,
        ServiceLifetime lifetime = ServiceLifetime.Singleton,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TService : class, IHookInterface =>
        Add<TService>(services, id, EventScanner.FindListeners(typeof(TService), self), lifetime, filePath, lineNumber);

    private static IServiceCollection Add<TService>(
        IServiceCollection services, string? id, ListenerMap map, ServiceLifetime lifetime, string? filePath, int lineNumber)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddCiviCrm();
        string name = id ?? typeof(TService).FullName!;
        services.TryAdd(new ServiceDescriptor(typeof(TService), typeof(TService), lifetime));
        services.Add(new ServiceDescriptor(typeof(object), name, (provider, _) => provider.GetRequiredService<TService>(), lifetime));
        services.AddSingleton(new NamedService(name, typeof(TService)));
        return services.AddSingleton(new ServiceListeners(name, map, filePath, lineNumber));
    }

    private static HookInvoker HooksOf(IServiceProvider provider)
    {
        HookInvoker hooks = provider.GetRequiredService<CiviApplication>().Hooks;
        return provider.GetRequiredService<ContainerRoot>().Is(provider) ? hooks : hooks.In(provider.GetRequiredService<CiviRequest>());
    }
}
