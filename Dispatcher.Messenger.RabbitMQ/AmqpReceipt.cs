namespace Dispatching.Messenger.Amqp;

/// <summary>What ends a delivery: on the channel that it came by, and on no other.</summary>
/// <param name="Consumer">The consumer.</param>
/// <param name="Tag">The delivery's number on the channel.</param>
/// <param name="Queue">The queue that it came from.</param>
/// <param name="IsAgain">Whether it was handed out before.</param>
internal sealed record AmqpReceipt(AmqpConsumer Consumer, ulong Tag, string Queue, bool IsAgain);
