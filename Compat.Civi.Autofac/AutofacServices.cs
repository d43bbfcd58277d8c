using Autofac;
using Autofac.Core;
using Autofac.Core.Activators.ProvidedInstance;
using Autofac.Core.Activators.Reflection;
using Autofac.Core.Lifetime;

namespace Compat.Civi;

/// <summary>
/// The services that Autofac has under a name: <c>builder.RegisterType&lt;Mailer&gt;().Named&lt;object&gt;("mailer")</c>.
/// </summary>
/// <param name="scope">The container, or a lifetime scope of it.</param>
public sealed class AutofacServices(IComponentContext scope) : ICiviServices
{
    private readonly IComponentContext _scope = scope ?? throw new ArgumentNullException(nameof(scope));

    /// <inheritdoc/>
    public bool Has(string id) => _scope.IsRegisteredWithName<object>(id);

    /// <inheritdoc/>
    public Type? FindType(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!_scope.ComponentRegistry.TryGetRegistration(new KeyedService(id, typeof(object)), out IComponentRegistration? registration))
            return null;
        IInstanceActivator activator = registration.Activator;

        // A factory may make what derives from what it says.
        return activator is ReflectionActivator or ProvidedInstanceActivator || activator.LimitType.IsSealed ? activator.LimitType : null;
    }

    /// <inheritdoc/>
    public bool IsOfScope(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _scope.ComponentRegistry.TryGetRegistration(new KeyedService(id, typeof(object)), out IComponentRegistration? registration)
            && registration is { Sharing: InstanceSharing.Shared, Lifetime: not RootScopeLifetime };
    }

    /// <inheritdoc/>
    public CiviServiceScope? BeginScope()
    {
        if (_scope is not ILifetimeScope owner)
            return null;
        ILifetimeScope begun = owner.BeginLifetimeScope(MatchingScopeLifetimeTags.RequestLifetimeScopeTag);
        return new CiviServiceScope(new AutofacServices(begun), begun);
    }

    /// <inheritdoc/>
    public object Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _scope.ResolveOptionalNamed<object>(id) ?? throw new ArgumentException(
            $"There is no service '{id}'."
            + $" Register it with Named<object>(\"{id}\"), or in hook_civicrm_container with Register(\"{id}\", …).",
            nameof(id));
    }
}
