using Dispatching.Contracts;

namespace Compat.Civi.Listeners;

/// <summary>A listener that stands between the dispatcher and what it calls.</summary>
internal abstract class CiviListener
{
    public abstract void Handle(GenericHookEvent @event);

    /// <summary>How people know it.</summary>
    public abstract ListenerDescription Describe(string eventName, int priority);
}
