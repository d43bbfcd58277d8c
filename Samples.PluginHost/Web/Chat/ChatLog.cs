using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Chat;

/// <summary>What the chat tells the log.</summary>
internal static partial class ChatLog
{
    [LoggerMessage(
        1,
        LogLevel.Warning,
        "The last line of the journal '{Path}', line {Line}, was not written to its end: its {Bytes} bytes are cut off.")]
    public static partial void Repaired(ILogger logger, string path, long line, long bytes);

    [LoggerMessage(2, LogLevel.Error, "The journal cannot be written, so what was asked is refused.")]
    public static partial void NotWritten(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "Nobody has written to thread {Thread} for long, and it cannot be closed: a plugin failed.")]
    public static partial void NotClosed(ILogger logger, Exception exception, long thread);

    [LoggerMessage(
        4,
        LogLevel.Information,
        "Most lines of the journal '{Path}' were of threads that are forgotten: of {Before} lines {After} are left, or a few more.")]
    public static partial void Compacted(ILogger logger, string path, long before, long after);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "The journal '{Path}' could not be written anew without threads that are forgotten. "
        + "It is as it was, and is tried again at the next start.")]
    public static partial void NotCompacted(ILogger logger, Exception exception, string path);
}
