namespace Dispatching.Contracts;

/// <summary>An object with several listeners, which it names itself.</summary>
/// <remarks>
/// Implement <see cref="IEventSubscriber{TSelf}"/>, unless what the subscriber listens to is only known when it is there.
/// What it names must stay the same as long as it is added: it is asked again when it is removed. Lambdas, which are
/// other objects then, are known from when it was added.
/// </remarks>
public interface IEventSubscriber
{
    /// <summary>Names the events and this object's methods that listen to them.</summary>
    /// <param name="events">Where to name them.</param>
    void Subscribe(ISubscriptions events);
}
