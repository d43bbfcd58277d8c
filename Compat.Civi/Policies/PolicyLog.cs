using Microsoft.Extensions.Logging;

namespace Compat.Civi;

/// <summary>What dispatch policies and hooks log.</summary>
internal static partial class PolicyLog
{
    [LoggerMessage(1, LogLevel.Warning, "The event '{EventName}' was not expected to be dispatched now.")]
    public static partial void Unexpected(ILogger logger, string eventName);

    [LoggerMessage(
        2, LogLevel.Warning,
        "The event '{EventName}' came too early: CiviCRM has not started yet, so nobody hears it. Dispatched at:\n{Stack}")]
    public static partial void NotReady(ILogger logger, string eventName, string stack);

    [LoggerMessage(
        3, LogLevel.Warning,
        "The hook '{EventName}' was invoked with a number of parameters. Give their names, so that listeners find them.")]
    public static partial void Unnamed(ILogger logger, string eventName);

    [LoggerMessage(
        4, LogLevel.Warning,
        "'{Listener}' listens to '{EventName}', which was invoked while CiviCRM started, before services and what is added for them can "
        + "listen. Answer it in an extension's function, or add the listener before Boot.")]
    public static partial void TooLate(ILogger logger, string listener, string eventName);
}
