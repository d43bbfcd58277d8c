namespace Dispatching.Messenger.Amqp;

/// <summary>A queue as a DSN describes it.</summary>
internal sealed class AmqpQueue
{
    public required string Name { get; init; }

    public AmqpFlags Flags { get; set; } = AmqpFlags.Durable;

    /// <summary>By which keys it is bound to the exchange; none for the empty one.</summary>
    public SortedDictionary<int, string> BindingKeys { get; } = [];

    public Dictionary<string, object?> BindingArguments { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, object?> Arguments { get; } = new(StringComparer.Ordinal);
}
