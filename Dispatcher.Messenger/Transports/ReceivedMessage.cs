namespace Dispatching.Messenger;

/// <summary>A message that a transport has received, and that waits for its end.</summary>
/// <param name="id">The broker's id of it.</param>
/// <param name="envelope">The message. Where <paramref name="fault"/> says something, what could be read of it.</param>
/// <param name="fault">Why what came is no message, or <see langword="null"/>.</param>
/// <param name="deliveries">How often the broker has handed it out, this time included; 0 where it does not count.</param>
/// <param name="receipt">What the transport needs to end it.</param>
public sealed class ReceivedMessage(
    string id, MessengerEnvelope envelope, string? fault = null, long deliveries = 0, object? receipt = null)
{
    /// <summary>The broker's id of it.</summary>
    public string Id { get; } = id;

    /// <summary>The message. Where <see cref="Fault"/> says something, what could be read of it.</summary>
    public MessengerEnvelope Envelope { get; } = envelope;

    /// <summary>Why what came is no message, or <see langword="null"/>.</summary>
    public string? Fault { get; } = fault;

    /// <summary>How often the broker has handed it out, this time included; 0 where it does not count.</summary>
    public long Deliveries { get; } = deliveries;

    /// <summary>What the transport needs to end it.</summary>
    public object? Receipt { get; } = receipt;
}
