using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>What was asked cannot be done. The message says why, and is shown to who asked.</summary>
/// <param name="status">The status to answer with.</param>
/// <param name="message">Why.</param>
/// <param name="inner">What made it so.</param>
/// <param name="retryAfter">After what time it may be asked again, where that is known.</param>
#pragma warning disable CA1032 // Without a status there is no answer.
internal sealed class RequestRefusedException(int status, string message, Exception? inner = null, TimeSpan? retryAfter = null)
    : Exception(message, inner)
#pragma warning restore CA1032
{
    /// <summary>The status to answer with.</summary>
    public int Status { get; } = status;

    /// <summary>After what time it may be asked again; <see langword="null"/> where that is not known.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Says in an answer's header after what time it may be asked again, where that is known.</summary>
    /// <param name="response">The answer.</param>
    public void SayWhen(HttpResponse response)
    {
        if (RetryAfter is { } pause)
            response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
