using Microsoft.Extensions.Logging;

namespace Dispatching.Messenger.Working;

/// <summary>What is said of messages in the log.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(1, LogLevel.Error, "Message '{Id}' from '{From}' cannot be read, and was {Outcome}. {Reason}")]
    public static partial void Undecodable(ILogger logger, string id, string from, string outcome, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Message '{Id}' of type '{Type}' from '{From}' failed, retry {Retry} of {Maximum} in {Delay} ms.")]
    public static partial void Retried(
        ILogger logger, Exception failure, string id, string? type, string from, int retry, int maximum, long delay);

    [LoggerMessage(3, LogLevel.Error, "Message '{Id}' of type '{Type}' from '{From}' failed after {Retries} retries, and was {Outcome}.")]
    public static partial void Failed(ILogger logger, Exception failure, string id, string? type, string from, int retries, string outcome);

    [LoggerMessage(4, LogLevel.Error, "Message '{Id}' from '{From}' was not ended at the broker. It may come again though it was handled.")]
    public static partial void NotEnded(ILogger logger, Exception failure, string id, string from);

    [LoggerMessage(5, LogLevel.Error, "Nothing can be received from '{From}'. It is tried again in {Delay} s.")]
    public static partial void NotReceived(ILogger logger, Exception failure, string from, double delay);

    [LoggerMessage(6, LogLevel.Information, "Messages are received from '{From}'.")]
    public static partial void Started(ILogger logger, string from);

    [LoggerMessage(7, LogLevel.Information, "No more messages are received from '{From}'{Why}; {Count} were.")]
    public static partial void Stopped(ILogger logger, string from, string why, long count);

    [LoggerMessage(8, LogLevel.Warning, "Message '{Id}' from '{From}' was not given back. It comes again when the broker misses it.")]
    public static partial void NotReleased(ILogger logger, Exception failure, string id, string from);
}
