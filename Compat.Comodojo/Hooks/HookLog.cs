using Microsoft.Extensions.Logging;

namespace Compat.Comodojo.Hooks;

/// <summary>What the events tell a log.</summary>
internal static partial class HookLog
{
    [LoggerMessage(1, LogLevel.Debug, "The event '{EventName}' fires.")]
    public static partial void Fires(ILogger logger, string eventName);

    [LoggerMessage(2, LogLevel.Warning, "The hook '{Hook}' of '{EventName}' is passed over: {Obstacle}.")]
    public static partial void Skipped(ILogger logger, string eventName, string hook, string obstacle);

    [LoggerMessage(3, LogLevel.Error, "The hook '{Hook}' of '{EventName}' failed. What it was given goes on to the next one.")]
    public static partial void Failed(ILogger logger, Exception exception, string eventName, string hook);

    [LoggerMessage(4, LogLevel.Error, "The service '{Service}' failed with {StatusCode}.")]
    public static partial void ServiceFailed(ILogger logger, Exception exception, string service, int statusCode);

    [LoggerMessage(5, LogLevel.Information, "The service '{Service}' refused a request with {StatusCode}: {Reason}")]
    public static partial void ServiceRefused(ILogger logger, string service, int statusCode, string reason);
}
