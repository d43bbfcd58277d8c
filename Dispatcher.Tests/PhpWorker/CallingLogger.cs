using Microsoft.Extensions.Logging;

namespace Tests.PhpWorker;

/// <summary>Calls a test for each message: a plugin that logs says that it has come so far.</summary>
internal sealed class CallingLogger(Action<string> call) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        call(formatter(state, exception));
}
