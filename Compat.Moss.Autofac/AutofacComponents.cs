using Autofac;

namespace Compat.Moss;

/// <summary>The services that Autofac has under a name.</summary>
internal sealed class AutofacComponents(ILifetimeScope scope) : IMossContainer
{
    public object? Get(string id) => scope.ResolveNamed<object>(id);

    public bool Exists(string id) => scope.IsRegisteredWithName<object>(id);
}
