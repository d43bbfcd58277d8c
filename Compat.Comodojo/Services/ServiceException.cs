namespace Compat.Comodojo;

/// <summary>A service ends with an error of its own choice. Comodojo's <c>DispatcherException</c>.</summary>
/// <param name="message">The error's text.</param>
/// <param name="statusCode">Its status; one that errors do not have counts as 500.</param>
/// <param name="cause">What led to it.</param>
public sealed class ServiceException(string message, int statusCode = 500, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The status.</summary>
    public int StatusCode { get; } = statusCode;

    internal IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal static ServiceException Allowing(int statusCode, IEnumerable<string> methods)
    {
        string allowed = string.Join(',', methods);
        return new ServiceException($"Allow: {allowed}", statusCode)
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Allow"] = allowed },
        };
    }
}
