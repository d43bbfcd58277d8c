using Dispatching.Contracts;

namespace Ahead;

internal interface IOrderEvent
{
    int Number { get; }
}

internal sealed record OrderPlaced(int Number) : IOrderEvent;

[EventName("order.shipped")]
internal sealed record OrderShipped(int Number) : IOrderEvent;

internal sealed class OrderChecked : StoppableEvent;

internal sealed class OrderAsked : IStoppableEvent
{
    public bool IsPropagationStopped { get; set; }
}

internal sealed record Stored<T>(T Value);
