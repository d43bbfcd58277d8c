namespace Dispatching.Testing;

/// <summary>What was dispatched is not what a test expects. Every test framework reports it as a failure.</summary>
public sealed class DispatchAssertionException : Exception
{
    /// <summary>Says that something is not as expected.</summary>
    public DispatchAssertionException()
    {
    }

    /// <summary>Says what is not as expected.</summary>
    /// <param name="message">What was expected, and what was dispatched.</param>
    public DispatchAssertionException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is not as expected, and why.</summary>
    /// <param name="message">What was expected, and what was dispatched.</param>
    /// <param name="innerException">The reason.</param>
    public DispatchAssertionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
