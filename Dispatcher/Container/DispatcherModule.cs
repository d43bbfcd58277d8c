using Autofac;

namespace Dispatching;

/// <summary>
/// Puts a dispatcher into a container: <c>IEventDispatcher</c> resolved in a lifetime scope makes its listeners in that
/// scope, and shares with all other scopes who listens to what.
/// </summary>
public sealed class DispatcherModule : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder) => ListenerCatalogue.Of(builder);
}
