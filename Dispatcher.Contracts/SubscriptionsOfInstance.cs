namespace Dispatching.Contracts;

/// <summary>Binds what a class says of its subscribers to one of them.</summary>
internal sealed class SubscriptionsOfInstance<TSelf>(ISubscriptions events, TSelf subscriber) : ISubscriptions<TSelf>
    where TSelf : class
{
    public ISubscriptions<TSelf> Add(SubscriptionDefinition<TSelf> definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        events.Add(definition.On(subscriber));
        return this;
    }
}
