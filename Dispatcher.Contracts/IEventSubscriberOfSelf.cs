namespace Dispatching.Contracts;

/// <summary>A class with several listeners, which it names itself. No instance is needed to know them.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IEventSubscriber<TSelf> : IEventSubscriber
    where TSelf : class, IEventSubscriber<TSelf>
{
    /// <summary>Names the events and the methods that listen to them, as in <c>events.On&lt;OrderPlaced&gt;(s => s.Confirm)</c>.</summary>
    /// <param name="events">Where to name them.</param>
    static abstract void Subscribe(ISubscriptions<TSelf> events);

    void IEventSubscriber.Subscribe(ISubscriptions events) => TSelf.Subscribe(new SubscriptionsOfInstance<TSelf>(events, (TSelf)this));
}
