using Dispatching.Contracts;

namespace Dispatching;

/// <summary>Reads what a class of subscribers listens to, without making one.</summary>
internal sealed class SubscriberCollector<TSubscriber> : ISubscriptions<TSubscriber>
    where TSubscriber : class, IEventSubscriber<TSubscriber>
{
    private readonly List<ContainerListener> _listeners = [];

    public static IEnumerable<ContainerListener> Collect()
    {
        var collector = new SubscriberCollector<TSubscriber>();
        TSubscriber.Subscribe(collector);
        return collector._listeners;
    }

    public ISubscriptions<TSubscriber> Add(SubscriptionDefinition<TSubscriber> definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _listeners.Add(new ContainerListener
        {
            Service = typeof(TSubscriber),
            EventType = definition.EventType,
            EventName = definition.EventName,
            Kind = definition.Kind,
            MethodName = ContainerListener.MethodNameOf(definition.Expression),
            Method = subscriber => definition.Method((TSubscriber)subscriber),
            Priority = definition.Priority,
            FilePath = definition.FilePath,
            LineNumber = definition.LineNumber,
        });
        return this;
    }
}
