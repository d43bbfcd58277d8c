namespace Dispatching.Messenger;

/// <summary>A message came that cannot be read. It says why, and what to do.</summary>
public sealed class MessageDecodingException : Exception
{
    /// <summary>Makes an exception without a reason.</summary>
    public MessageDecodingException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Why the message cannot be read, and what to do.</param>
    public MessageDecodingException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Why the message cannot be read, and what to do.</param>
    /// <param name="innerException">What failed.</param>
    public MessageDecodingException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
