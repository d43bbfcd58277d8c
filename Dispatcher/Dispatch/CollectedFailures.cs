using Dispatching.Contracts;

namespace Dispatching.Dispatch;

/// <summary>What the listeners of one dispatch have thrown, where the others are called all the same. For use by one dispatch.</summary>
/// <param name="tolerance">Where failures go.</param>
/// <param name="eventName">The event's name.</param>
/// <param name="cancellationToken">The caller's token: what says that it was cancelled is no failure.</param>
internal sealed class CollectedFailures(FailureTolerance tolerance, string eventName, CancellationToken cancellationToken)
{
    private readonly List<string> _listeners = [];
    private readonly List<Exception> _failures = [];
    private AggregateException? _thrown;

    /// <summary>Whether the event is being asked if it is stopped: what that throws is no failure of a listener.</summary>
    public bool IsAsking { get; set; }

    /// <summary>What the caller is thrown in the end, or <see langword="null"/>.</summary>
    public AggregateException? Thrown => _failures.Count == 0 ? null : _thrown ??= new AggregateException(
        $"{_failures.Count} of the listeners of the event '{eventName}' failed, the others were called: "
        + $"{string.Join(", ", _listeners.Select(name => $"'{name}'"))}.",
        _failures);

    /// <summary>Whether the listeners behind one that has thrown this are called.</summary>
    public bool Takes(Exception exception) =>
        !IsAsking && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <summary>A listener has failed.</summary>
    public void Add(ListenerDescription listener, Exception exception)
    {
        if (tolerance.Handler is { } handler)
        {
            handler(listener, exception);
            return;
        }

        _listeners.Add(listener.Name);
        _failures.Add(exception);
    }

    /// <summary>Throws what has failed, if anything has.</summary>
    public void ThrowIfAny()
    {
        if (Thrown is { } thrown)
            throw thrown;
    }
}
