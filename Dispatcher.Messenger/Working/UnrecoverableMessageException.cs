namespace Dispatching.Messenger;

/// <summary>
/// A listener throws it where to try again would not help: the message is not retried, and goes to the failure transport.
/// </summary>
public class UnrecoverableMessageException : Exception
{
    /// <summary>Makes an exception without a reason.</summary>
    public UnrecoverableMessageException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Why the message cannot be handled.</param>
    public UnrecoverableMessageException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Why the message cannot be handled.</param>
    /// <param name="innerException">What failed.</param>
    public UnrecoverableMessageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
