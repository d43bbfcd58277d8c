using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>It takes nothing.</summary>
internal sealed class ParameterlessListener(Delegate origin, Func<object?> closure, ListenerSite? site) : MossDelegate(origin, site)
{
    public override object? Call(IMossContainer container, object? subject, string? message, string eventName) => closure();
}
