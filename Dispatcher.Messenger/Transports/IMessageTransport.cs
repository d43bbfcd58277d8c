namespace Dispatching.Messenger;

/// <summary>
/// A way to and from other processes: a stream, a queue. The packages for brokers implement it. Safe for use by several threads at once.
/// </summary>
public interface IMessageTransport : IAsyncDisposable
{
    /// <summary>Sends a message. When it has returned, the broker has the message.</summary>
    /// <param name="envelope">The message. It comes after its newest <see cref="DelayStamp"/>, where it has one.</param>
    /// <param name="retried">The message that failed and is sent again so, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the wait: the message may have been sent or not.</param>
    /// <returns>The end of it.</returns>
    ValueTask SendAsync(MessengerEnvelope envelope, ReceivedMessage? retried = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for messages, for a second or so.</summary>
    /// <param name="maximum">How many are wanted at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The messages, each to be acknowledged, rejected or released; none where none came.</returns>
    ValueTask<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int maximum, CancellationToken cancellationToken = default);

    /// <summary>A message was handled: the broker forgets it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The end of it.</returns>
    ValueTask AcknowledgeAsync(ReceivedMessage message, CancellationToken cancellationToken = default);

    /// <summary>A message was not handled, and was sent elsewhere or given up: the broker forgets it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The end of it.</returns>
    ValueTask RejectAsync(ReceivedMessage message, CancellationToken cancellationToken = default);

    /// <summary>A message is not handled here after all: the broker gives it to whoever asks.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The end of it.</returns>
    ValueTask ReleaseAsync(ReceivedMessage message, CancellationToken cancellationToken = default);

    /// <summary>Asks whether the broker answers.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The end of it. It throws what the broker, or the way there, fails with.</returns>
    ValueTask CheckAsync(CancellationToken cancellationToken = default);
}
