using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Chat;

/// <summary>What the chat tells the log.</summary>
internal static partial class ChatLog
{
    [LoggerMessage(1, LogLevel.Warning, "The last line of the journal '{Path}', line {Line}, was not written to its end: its {Bytes} bytes are cut off.")]
    public static partial void Repaired(ILogger logger, string path, long line, long bytes);

    [LoggerMessage(2, LogLevel.Error, "The journal cannot be written, so what was asked is refused.")]
    public static partial void NotWritten(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "Nobody has written to thread {Thread} for long, and it cannot be closed: a plugin failed.")]
    public static partial void NotClosed(ILogger logger, Exception exception, long thread);
}
