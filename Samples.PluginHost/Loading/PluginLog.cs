using Microsoft.Extensions.Logging;

namespace PluginHost.Loading;

/// <summary>What a log is told of plugins.</summary>
internal static partial class PluginLog
{
    [LoggerMessage(1, LogLevel.Information, "The plugin '{Plugin}' is loaded from '{Path}'.")]
    public static partial void Loaded(ILogger logger, string plugin, string path);

    [LoggerMessage(2, LogLevel.Error, "The plugin '{Plugin}' in '{Path}' is left out: {Reason}")]
    public static partial void LeftOut(ILogger logger, Exception? exception, string plugin, string path, string reason);
}
