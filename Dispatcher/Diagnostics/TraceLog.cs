using Microsoft.Extensions.Logging;

namespace Dispatching;

/// <summary>What the traceable dispatcher tells a log.</summary>
internal static partial class TraceLog
{
    [LoggerMessage(1, LogLevel.Debug, "Event '{EventName}' reached listener '{Listener}'.")]
    public static partial void Called(ILogger logger, string eventName, string listener);

    [LoggerMessage(2, LogLevel.Debug, "Listener '{Listener}' stopped event '{EventName}'.")]
    public static partial void Stopped(ILogger logger, string listener, string eventName);

    [LoggerMessage(
        3,
        LogLevel.Debug,
        "Event '{EventName}' did not reach listener '{Listener}': it had been stopped, or a listener before it failed.")]
    public static partial void NotCalled(ILogger logger, string eventName, string listener);

    [LoggerMessage(4, LogLevel.Debug, "Event '{EventName}' was stopped before it was dispatched, so no listener is called.")]
    public static partial void AlreadyStopped(ILogger logger, string eventName);
}
