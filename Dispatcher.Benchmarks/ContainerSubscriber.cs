using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>A subscriber that a container makes.</summary>
public sealed class ContainerSubscriber : IEventSubscriber<ContainerSubscriber>
{
    private int _calls;

    public static void Subscribe(ISubscriptions<ContainerSubscriber> events) => events.On<Placed>(subscriber => subscriber.Hear);

    public void Hear(Placed placed) => _calls++;
}
