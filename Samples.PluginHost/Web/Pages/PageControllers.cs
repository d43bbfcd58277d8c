using System.Collections.Frozen;
using Autofac;
using Autofac.Core;

namespace PluginHost.Web.Pages;

/// <summary>
/// The names of the controllers that are registered. Autofac remembers every name that it is asked for, for ever, so it is not asked for
/// those that come from outside.
/// </summary>
/// <param name="scope">The container.</param>
internal sealed class PageControllers(ILifetimeScope scope)
{
    private readonly FrozenSet<string> _names = scope.ComponentRegistry.Registrations
        .SelectMany(registration => registration.Services).OfType<KeyedService>()
        .Where(service => service.ServiceType == typeof(PageController))
        .Select(service => service.ServiceKey).OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a controller is registered.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(string name) => _names.Contains(name);
}
