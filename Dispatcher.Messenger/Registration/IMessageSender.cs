namespace Dispatching.Messenger;

/// <summary>Sends messages by hand, where no event is dispatched. Safe for use by several threads at once.</summary>
public interface IMessageSender
{
    /// <summary>Sends a message. When it has returned, the broker has the message.</summary>
    /// <param name="message">The message. Its class must be mapped.</param>
    /// <param name="to">The transport's name.</param>
    /// <param name="delay">How long the message is kept back.</param>
    /// <param name="cancellationToken">Cancels the wait: the message may have been sent or not.</param>
    /// <returns>The end of it.</returns>
    /// <exception cref="ArgumentException">There is no such transport.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    /// <exception cref="InvalidOperationException">The class is not mapped, or the body too large.</exception>
    ValueTask SendAsync(object message, string to, TimeSpan delay = default, CancellationToken cancellationToken = default);
}
