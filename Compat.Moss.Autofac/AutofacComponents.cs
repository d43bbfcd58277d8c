using System.Collections.Frozen;
using Autofac;
using Autofac.Core;

namespace Compat.Moss;

/// <summary>
/// The services that Autofac has under a name: those that are registered when one is first looked up, in the scope or around it.
/// Registration sources are not asked. For a <see cref="MossContainer"/> behind which a lifetime scope stands.
/// </summary>
/// <param name="scope">The lifetime scope.</param>
public sealed class AutofacComponents(ILifetimeScope scope) : IMossContainer
{
    // Autofac remembers every name that it is asked for, for ever, and identifiers may come from outside.
    private readonly Lazy<FrozenSet<string>> _names = new(() => NamesIn(scope));

    private AutofacComponents(ILifetimeScope scope, Lazy<FrozenSet<string>> names)
        : this(scope) => _names = names;

    /// <summary>The services of a lifetime scope below.</summary>
    /// <param name="inner">The lifetime scope.</param>
    /// <returns>Its services. The names are looked up anew only where the scope has registrations of its own.</returns>
    public AutofacComponents In(ILifetimeScope inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return ReferenceEquals(inner.ComponentRegistry, scope.ComponentRegistry)
            ? new AutofacComponents(inner, _names)
            : new AutofacComponents(inner);
    }

    /// <inheritdoc/>
    public object? Get(string id) => scope.ResolveNamed<object>(id);

    /// <inheritdoc/>
    public bool Exists(string id) => _names.Value.Contains(id);

    private static FrozenSet<string> NamesIn(ILifetimeScope? scope)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (; scope is not null; scope = (scope as ISharingLifetimeScope)?.ParentLifetimeScope)
        {
            names.UnionWith(scope.ComponentRegistry.Registrations.SelectMany(registration => registration.Services).OfType<KeyedService>()
                .Where(service => service.ServiceType == typeof(object)).Select(service => service.ServiceKey).OfType<string>());
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
