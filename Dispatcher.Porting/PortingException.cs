namespace Dispatching.Porting;

/// <summary>Says why a plugin is not ported at all: nothing was written then.</summary>
public sealed class PortingException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    public PortingException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">The failure behind it.</param>
    public PortingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception without words of its own.</summary>
    public PortingException()
    {
    }
}
