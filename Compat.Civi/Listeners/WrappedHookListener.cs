using Dispatching.Contracts;

namespace Compat.Civi.Listeners;

/// <summary>A hook-style listener that was added with <c>&amp;</c>.</summary>
internal sealed class WrappedHookListener(HookStyleListener listener, string? expression) : CiviListener
{
    public override void Handle(GenericHookEvent @event) => listener.Invoke(@event);

    public override ListenerDescription Describe(string eventName, int priority) => listener.Describe(eventName, priority, expression);
}
