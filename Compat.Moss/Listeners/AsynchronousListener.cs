using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>It is awaited.</summary>
internal sealed class AsynchronousListener(AwaitedClosure closure, Delegate origin, ListenerSite? site) : MossDelegate(origin, site)
{
    public override bool IsAsynchronous => true;

    public override bool MayBeAwaited => true;

    // A synchronous fire refuses it before any listener is called; this is for one that a listener registered meanwhile.
    public override object? Call(IMossContainer container, object? subject, string? message, string eventName) =>
        throw new InvalidOperationException(
            $"The listener '{Describe(eventName).Name}' of '{eventName}' was registered while the event was fired, and is asynchronous."
            + " It was not called. Fire the event with FireAsync.");

    public override ValueTask<object?> CallAsync(
        IMossContainer container, object? subject, string? message, string eventName, CancellationToken cancellationToken) =>
        closure(container, subject, message, cancellationToken);
}
