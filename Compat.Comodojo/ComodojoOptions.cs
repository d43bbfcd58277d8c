namespace Compat.Comodojo;

/// <summary>How a dispatcher works. Comodojo's constants.</summary>
public sealed class ComodojoOptions
{
    /// <summary>Whether services run; otherwise every request is answered with 503.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The HTTP methods that are served at all.</summary>
    public IReadOnlyList<string> SupportedMethods { get; init; } = ["GET", "PUT", "POST", "DELETE"];

    /// <summary>What relative redirects are relative to.</summary>
    public string BaseUrl { get; init; } = "http://localhost/";
}
