using Microsoft.Extensions.Logging;

namespace Dispatching.PhpWorker.Processes;

/// <summary>What the log is told of plugins.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(1, LogLevel.Information, "The plugin '{Plugin}' runs in process {Process} of PHP {Version}: {Listeners} listeners.")]
    public static partial void Started(ILogger logger, string plugin, int process, string version, int listeners);

    [LoggerMessage(2, LogLevel.Warning, "The process of the plugin '{Plugin}' has ended: {Reason}")]
    public static partial void Ended(ILogger logger, string plugin, string reason);

    [LoggerMessage(3, LogLevel.Warning, "The plugin '{Plugin}' wrote to its errors: {Text}")]
    public static partial void Error(ILogger logger, string plugin, string text);

    [LoggerMessage(4, LogLevel.Information, "The plugin '{Plugin}' printed: {Text}")]
    public static partial void Printed(ILogger logger, string plugin, string text);

    [LoggerMessage(EventId = 5, Message = "The plugin '{Plugin}' says: {Text}")]
    public static partial void Said(ILogger logger, LogLevel level, string plugin, string text);

    public static LogLevel LevelOf(string name) => name switch
    {
        "emergency" or "alert" or "critical" => LogLevel.Critical,
        "error" => LogLevel.Error,
        "warning" => LogLevel.Warning,
        "debug" => LogLevel.Debug,
        _ => LogLevel.Information,
    };
}
