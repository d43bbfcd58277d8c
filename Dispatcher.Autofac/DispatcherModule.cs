using Autofac;

namespace Dispatching;

/// <summary>
/// Puts a dispatcher into a container: <c>IEventDispatcher</c> resolved in a lifetime scope makes its listeners in that
/// scope, and shares with all other scopes who listens to what. Registered in a lifetime scope, what is registered there beside it is
/// heard in that scope and those within it.
/// </summary>
public sealed class DispatcherModule : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder) => AutofacRegistrar.CatalogueOf(builder);
}
