using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>It is told the name of the event or aspect too.</summary>
internal sealed class NamedClosureListener(Func<IMossContainer, object?, string?, string, object?> closure, ListenerSite? site)
    : MossDelegate(closure, site)
{
    public override object? Call(IMossContainer container, object? subject, string? message, string eventName) =>
        closure(container, subject, message, eventName);
}
