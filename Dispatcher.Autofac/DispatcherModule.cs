using Autofac;

namespace Dispatching;

/// <summary>
/// Puts a dispatcher into a container: <c>IEventDispatcher</c> resolved in a lifetime scope makes its listeners in that
/// scope, and shares with all other scopes who listens to what. Registered in a lifetime scope, what is registered there beside it is
/// heard in that scope and those within it.
/// </summary>
public sealed class DispatcherModule : Module
{
    /// <summary>
    /// Whether each listener is made once when the container is built, in a lifetime scope that ends at once: what its constructors need
    /// and is not registered, is told then, with all else that cannot work. Without it, the first dispatch that needs the listener tells.
    /// What is shared in scopes of a tag is made in one of that tag.
    /// </summary>
    public bool ValidateOnBuild { get; set; }

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder) => AutofacRegistrar.Of(builder).MakesAll |= ValidateOnBuild;
}
