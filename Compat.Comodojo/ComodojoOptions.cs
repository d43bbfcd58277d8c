namespace Compat.Comodojo;

/// <summary>How a dispatcher works. Comodojo's constants.</summary>
public sealed class ComodojoOptions
{
    internal const string DefaultCharset = "UTF-8";

    /// <summary>Whether services run; otherwise every request is answered with 503.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The HTTP methods that are served at all.</summary>
    public IReadOnlyList<string> SupportedMethods { get; init; } = ["GET", "PUT", "POST", "DELETE"];

    /// <summary>The clock of the dispatcher.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What relative redirects are relative to.</summary>
    public string BaseUrl { get; init; } = "http://localhost/";
}
