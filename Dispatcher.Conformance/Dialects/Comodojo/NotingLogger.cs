using Compat.Comodojo;
using Microsoft.Extensions.Logging;

namespace Conformance.Dialects.Comodojo;

/// <summary>Notes warnings and errors.</summary>
internal sealed class NotingLogger(Action<string> note) : ILogger<ComodojoDispatcher>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            note(logLevel == LogLevel.Warning ? "warning" : "error");
    }
}
