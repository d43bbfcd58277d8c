using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>It is awaited.</summary>
internal abstract class AwaitedListener(Delegate origin, ListenerSite? site) : MossDelegate(origin, site)
{
    public sealed override bool IsAsynchronous => true;

    public sealed override bool MayBeAwaited => true;

    // A synchronous fire refuses it before any listener is called; this is for one that a listener registered meanwhile.
    public sealed override object? Call(IMossContainer container, object? subject, string? message, string eventName) =>
        throw new InvalidOperationException(
            $"The listener '{Describe(eventName).Name}' of '{eventName}' was registered while the event was fired, and is asynchronous."
            + " It was not called. Fire the event with FireAsync.");
}
