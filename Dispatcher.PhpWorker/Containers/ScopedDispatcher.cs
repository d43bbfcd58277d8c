using Dispatching.Contracts;

namespace Dispatching.PhpWorker.Containers;

/// <summary>Opens a scope for each event that a plugin dispatches while no listener of a scope is called.</summary>
internal sealed class ScopedDispatcher(IDispatcherScopes scopes) : IEventDispatcher
{
    public object DispatchEvent(object @event, string? eventName = null)
    {
        using DispatcherScope scope = scopes.Begin();
        return scope.Dispatcher.DispatchEvent(@event, eventName);
    }

    public async ValueTask<object> DispatchEventAsync(
        object @event, string? eventName = null, CancellationToken cancellationToken = default)
    {
        DispatcherScope scope = scopes.Begin();
        await using (scope.ConfigureAwait(false))
            return await scope.Dispatcher.DispatchEventAsync(@event, eventName, cancellationToken).ConfigureAwait(false);
    }
}
