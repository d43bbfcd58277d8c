using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>It is awaited, and is told the name of the event or aspect too.</summary>
internal sealed class NamedAsynchronousListener(
    Func<IMossContainer, object?, string?, string, ValueTask<object?>> closure, Delegate origin, ListenerSite? site)
    : AwaitedListener(origin, site)
{
    public override ValueTask<object?> CallAsync(
        IMossContainer container, object? subject, string? message, string eventName, CancellationToken cancellationToken) =>
        closure(container, subject, message, eventName);
}
