using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>It is told the name of the event or aspect too, and gives nothing back.</summary>
internal sealed class NamedVoidListener(Action<IMossContainer, object?, string?, string> closure, ListenerSite? site)
    : MossDelegate(closure, site)
{
    public override object? Call(IMossContainer container, object? subject, string? message, string eventName)
    {
        closure(container, subject, message, eventName);
        return null;
    }
}
