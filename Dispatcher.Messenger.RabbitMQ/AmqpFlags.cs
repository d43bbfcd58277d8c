namespace Dispatching.Messenger.Amqp;

/// <summary>The numbers that PHP's extension has for how exchanges and queues are declared.</summary>
[Flags]
internal enum AmqpFlags
{
    None = 0,
    Durable = 2,
    Passive = 4,
    Exclusive = 8,
    AutoDelete = 16,
}
