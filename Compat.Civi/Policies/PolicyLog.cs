using Microsoft.Extensions.Logging;

namespace Compat.Civi;

/// <summary>What the dispatch policy tells a log.</summary>
internal static partial class PolicyLog
{
    [LoggerMessage(1, LogLevel.Warning, "The event '{EventName}' was not expected here. It is dispatched all the same.")]
    public static partial void Warned(ILogger logger, string eventName);

    [LoggerMessage(2, LogLevel.Warning, "The event '{EventName}' was not expected here. It is left out.")]
    public static partial void Dropped(ILogger logger, string eventName);

    [LoggerMessage(3, LogLevel.Warning, "The event '{EventName}' came before everything was loaded. It is left out. It came from: {Stack}")]
    public static partial void NotReady(ILogger logger, string eventName, string stack);
}
