namespace Dispatching.PhpWorker;

/// <summary>Says what went wrong with a plugin of PHP; the message names the plugin, and the listener where there is one.</summary>
public sealed class PhpPluginException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="failure">The kind of failure.</param>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">The failure behind it.</param>
    public PhpPluginException(PhpFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">The failure behind it.</param>
    public PhpPluginException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    public PhpPluginException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception without words of its own.</summary>
    public PhpPluginException()
    {
    }

    /// <summary>The kind of failure.</summary>
    public PhpFailure Failure { get; }

    /// <summary>The class of what PHP threw; <see langword="null"/> where nothing was thrown.</summary>
    public string? PhpClass { get; init; }

    /// <summary>The message of what PHP threw.</summary>
    public string? PhpMessage { get; init; }

    /// <summary>The file and line of PHP; <see langword="null"/> where they are not known.</summary>
    public string? PhpPlace { get; init; }

    /// <summary>PHP's calls, as PHP writes them; <see langword="null"/> where nothing was thrown.</summary>
    public string? PhpTrace { get; init; }
}
