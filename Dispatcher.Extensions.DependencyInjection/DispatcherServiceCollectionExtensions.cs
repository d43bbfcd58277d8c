using Dispatching;

// Where programs look for what they can add to their services.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Puts a dispatcher into .NET's own dependency injection.</summary>
public static class DispatcherServiceCollectionExtensions
{
    /// <summary>
    /// Adds a dispatcher: <c>IEventDispatcher</c> taken in a scope makes its listeners in that scope, and shares with all other scopes who
    /// listens to what. Called again, by a library and the program, it adds to the same dispatcher. What cannot work fails when the host
    /// starts, or where a dispatcher is first asked for without one.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">
    /// Registers listeners, as in <c>events => events.Subscriber&lt;OrderSubscriber&gt;().Listeners(typeof(Program).Assembly)</c>.
    /// </param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddDispatcher(
        this IServiceCollection services, Action<DispatcherRegistrations>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var registrations = new DispatcherRegistrations(ServiceRegistrar.CatalogueOf(services));
        configure?.Invoke(registrations);
        return services;
    }
}
