using Microsoft.Extensions.Logging;

namespace Compat.Mibew.Listeners;

/// <summary>What the dispatcher and the plugin manager tell a log.</summary>
internal static partial class MibewLog
{
    [LoggerMessage(
        1, LogLevel.Warning,
        "The plugin '{Plugin}' has no method '{Method}' that could listen to '{EventName}'. It was not attached."
        + " Write one that takes EventArguments and returns nothing, or a task.")]
    public static partial void NotCallable(ILogger logger, string plugin, string method, string eventName);

    [LoggerMessage(2, LogLevel.Warning, "The plugin '{Plugin}' is left out: {Reason}.")]
    public static partial void LeftOut(ILogger logger, string plugin, string reason);

    [LoggerMessage(4, LogLevel.Warning, "The plugin '{Plugin}' is not {Change}: {Reason}.")]
    public static partial void Refused(ILogger logger, string plugin, string change, string reason);

    [LoggerMessage(5, LogLevel.Warning, "The plugin '{Plugin}' was asked for, but it was not loaded.")]
    public static partial void NotLoaded(ILogger logger, string plugin);

    [LoggerMessage(3, LogLevel.Warning, "The update of the plugin '{Plugin}' to {Version} failed.")]
    public static partial void UpdateFailed(ILogger logger, Exception? exception, string plugin, string version);
}
