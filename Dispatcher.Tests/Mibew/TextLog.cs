using Compat.Mibew;
using Microsoft.Extensions.Logging;

namespace Tests.MibewAdapter;

/// <summary>Keeps what a manager tells its log.</summary>
internal sealed class TextLog : ILogger<PluginManager>
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add(formatter(state, exception));
}
