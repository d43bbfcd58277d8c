using Dispatching.Engine;

namespace Compat.Moss.Listeners;

internal sealed class ClosureListener(Func<IMossContainer, object?, string?, object?> closure, ListenerSite? site)
    : MossDelegate(closure, site, closure)
{
    public override object? Call(IMossContainer container, object? subject, string? message, string eventName) =>
        Plain!(container, subject, message);
}
