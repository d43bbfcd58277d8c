using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>It is awaited, and may be cancelled.</summary>
internal sealed class AsynchronousListener(AwaitedClosure closure, Delegate origin, ListenerSite? site) : AwaitedListener(origin, site)
{
    public override ValueTask<object?> CallAsync(
        IMossContainer container, object? subject, string? message, string eventName, CancellationToken cancellationToken) =>
        closure(container, subject, message, cancellationToken);
}
