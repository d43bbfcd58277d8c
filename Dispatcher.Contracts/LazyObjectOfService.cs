namespace Dispatching.Contracts;

/// <summary>A lazy object of a class, with what it listens to.</summary>
internal sealed class LazyObject<TService>(Func<TService> factory, SubscriptionDefinition<TService>[] subscriptions) : LazyObject
    where TService : class
{
    protected override Type ServiceType => typeof(TService);

    public ListenerDefinition[] Definitions()
    {
        var definitions = new ListenerDefinition[subscriptions.Length];
        for (int i = 0; i < definitions.Length; i++)
        {
            SubscriptionDefinition<TService> subscription = subscriptions[i];
            definitions[i] = new ListenerDefinition(subscription.EventType, subscription.Kind)
            {
                EventName = subscription.EventName,
                Lazy = this,
                LazyIndex = i,
                Factory = factory,
                ServiceType = typeof(TService),
                Priority = subscription.Priority ?? 0,
                Expression = subscription.Expression,
                FilePath = subscription.FilePath,
                LineNumber = subscription.LineNumber,
            };
        }

        return definitions;
    }

    public override Delegate MethodOf(int index, object service) => subscriptions[index].Method((TService)service);

    // All methods at once, so that each listener is found by its method as soon as the object is there.
    protected override Delegate[] Make()
    {
        TService service = factory() ?? throw new InvalidOperationException(
            $"The factory of a lazy listener made no '{typeof(TService)}'. Return an object from it.");
        return Array.ConvertAll(subscriptions, subscription => subscription.MethodOf(service));
    }
}
