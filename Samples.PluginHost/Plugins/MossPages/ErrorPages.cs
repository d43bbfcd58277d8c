using Compat.Moss;
using Microsoft.Extensions.Logging;
using PluginHost.Web;
using PluginHost.Web.Pages;

namespace PluginHost.Plugins.MossPages;

/// <summary>Pages for what went wrong. They show what visitors may know; the log has the rest.</summary>
/// <param name="logger">The log.</param>
public sealed partial class ErrorPages(ILogger<ErrorPages> logger)
{
    /// <summary>Listens to <c>kernel.403</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="subject">The exception.</param>
    /// <param name="message">Its message, and where it was thrown.</param>
    /// <returns>The page.</returns>
    public static object? Forbidden(IMossContainer? container, object? subject, string? message) => Show(403, "No entry", subject);

    /// <summary>Listens to <c>kernel.404</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="subject">The exception.</param>
    /// <param name="message">Its message, and where it was thrown.</param>
    /// <returns>The page.</returns>
    public static object? NotFound(IMossContainer? container, object? subject, string? message) => Show(404, "Not here", subject);

    /// <summary>Listens to <c>kernel.500</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="subject">The exception.</param>
    /// <param name="message">Its message, and where it was thrown.</param>
    /// <returns>The page.</returns>
    public object? Failed(IMossContainer? container, object? subject, string? message)
    {
        LogFailed(logger, subject as Exception, message);
        return new PageResponse(500, "Out of order", new Markup($"<p>The page failed. Try again later.</p>"));
    }

    private static PageResponse Show(int status, string title, object? subject) =>
        new(status, title, new Markup($"<p>{(subject as Exception)?.Message}</p>"));

    [LoggerMessage(1, LogLevel.Error, "A page failed: {Reason}")]
    private static partial void LogFailed(ILogger logger, Exception? exception, string? reason);
}
