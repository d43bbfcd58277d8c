using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>An event by the name that modules know it by.</summary>
/// <param name="hook">The hook without <c>hook_</c>.</param>
/// <param name="event">Its event.</param>
internal sealed class NamedHook(string hook, CiviEvent @event) : IndexedEvent(hook)
{
    public CiviEvent Event { get; } = @event;
}
