namespace Compat.Civi;

/// <summary>A service that says what it listens to without being made. CiviCRM's <c>AutoSubscriber</c>.</summary>
/// <typeparam name="TSelf">The service's class.</typeparam>
public interface IAutoSubscriber<TSelf>
    where TSelf : IAutoSubscriber<TSelf>
{
    /// <summary>Its methods and their events.</summary>
    /// <returns>The methods.</returns>
    static abstract IEnumerable<SubscribedMethod> GetSubscribedEvents();
}
