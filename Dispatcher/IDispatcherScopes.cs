using Dispatching.Contracts;

namespace Dispatching;

/// <summary>
/// Opens scopes to dispatch in. A singleton, such as a worker, takes it in place of <see cref="IEventDispatcher"/>: a dispatcher that is
/// kept keeps the listeners that it has made, and what they use. Safe for use by several threads at once.
/// </summary>
public interface IDispatcherScopes
{
    /// <summary>Opens a scope of the container. Its listeners are made in it, when they are first called, and end with it.</summary>
    /// <returns>The scope, to be disposed.</returns>
    DispatcherScope Begin();
}
