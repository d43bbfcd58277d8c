using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>It gives nothing back, and nothing is what the next listener gets.</summary>
internal sealed class VoidListener(Action<IMossContainer, object?, string?> closure, ListenerSite? site) : MossDelegate(closure, site)
{
    public override object? Call(IMossContainer container, object? subject, string? message, string eventName)
    {
        closure(container, subject, message);
        return null;
    }
}
