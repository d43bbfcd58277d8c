namespace Dispatching.Contracts;

/// <summary>Collects what is named of a class, read whole before anything is done with it.</summary>
internal sealed class SubscriptionsOfClass<TSelf> : ISubscriptions<TSelf>
    where TSelf : class
{
    private readonly List<SubscriptionDefinition<TSelf>> _definitions = [];

    /// <summary>What is named; it may be nothing.</summary>
    public static SubscriptionDefinition<TSelf>[] Of(Action<ISubscriptions<TSelf>> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var subscriptions = new SubscriptionsOfClass<TSelf>();
        events(subscriptions);
        return [.. subscriptions._definitions];
    }

    /// <summary>What is named: at least one event.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static SubscriptionDefinition<TSelf>[] NamedBy(Action<ISubscriptions<TSelf>> events) => Of(events) is { Length: > 0 } named
        ? named
        : throw new ArgumentException(
            $"No event was named for '{typeof(TSelf)}', so it would never be made. "
            + "Name one, as in events => events.On<OrderPlaced>(s => s.OnOrderPlaced).",
            nameof(events));

    public ISubscriptions<TSelf> Add(SubscriptionDefinition<TSelf> definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _definitions.Add(definition);
        return this;
    }
}
