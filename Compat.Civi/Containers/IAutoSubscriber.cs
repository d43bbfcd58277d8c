namespace Compat.Civi;

/// <summary>
/// A service that names the events that it listens to, and is made when one of them is first dispatched. CiviCRM's <c>AutoSubscriber</c>.
/// </summary>
/// <remarks>It comes too late for hooks that are invoked while CiviCRM starts.</remarks>
public interface IAutoSubscriber
{
    /// <summary>Names events and methods; with <c>&amp;</c> before an event, its method gets the hook's parameters.</summary>
    /// <returns>The map.</returns>
    static abstract ListenerMap GetSubscribedEvents();
}
