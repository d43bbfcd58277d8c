using System.Diagnostics;
using Dispatching.Contracts;
using Dispatching.Dispatch;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dispatching;

/// <summary>
/// Watches a dispatcher: who was called, who was not, what nobody heard, and how long it took. It calls the same listeners
/// in the same order; they see it as their dispatcher. Symfony's <c>TraceableEventDispatcher</c>.
/// </summary>
/// <remarks>
/// Safe for use by several threads at once. What it keeps grows with the listeners and names that it has seen, not with the
/// dispatches, and holds on to them until <see cref="Reset"/>; of each it keeps at most the last 10,000. What is dispatched past it is not
/// seen.
/// A dispatcher that is not this library's, one that decorates another, say, does not show its listeners: seen are those that it reaches
/// in a dispatcher of this library, in the flow of the dispatch. They see that one as their dispatcher.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TraceableEventDispatcher : IEventDispatcher, IListenerRegistry, IObservableDispatcher
{
    private readonly IObservableDispatcher _dispatcher;
    private readonly UnseenDispatcher? _unseen;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly DispatchTrace _trace = new();

    /// <summary>Watches a dispatcher.</summary>
    /// <param name="dispatcher">The dispatcher to watch.</param>
    /// <param name="logger">Told at level Debug, after each dispatch, who was called and who was not.</param>
    /// <param name="time">What durations are measured with; the system's clock where none is given.</param>
    public TraceableEventDispatcher(IEventDispatcher dispatcher, ILogger? logger = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);

        // It dispatches in its own name, past a trace that it traces.
        IEventDispatcher traced = (dispatcher as TraceableEventDispatcher)?._dispatcher ?? dispatcher;
        _unseen = traced is IObservableDispatcher { IsObservable: true } ? null
            : traced as UnseenDispatcher ?? new UnseenDispatcher(traced);
        _dispatcher = _unseen ?? (IObservableDispatcher)traced;
        _logger = logger ?? NullLogger.Instance;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>The listeners that were called, each once an event, in the order of their first calls.</summary>
    public IReadOnlyList<CalledListener> CalledListeners => _trace.Called;

    /// <summary>The listeners that were not called for their event, sorted by event, then by priority, higher first.</summary>
    public IReadOnlyList<ListenerDescription> NotCalledListeners =>
    [
        .. from eventName in _dispatcher.EventNames().Order(StringComparer.Ordinal)
           from entry in _dispatcher.ListenersOf(eventName)
           where !_trace.WasCalled(new TraceKey(eventName, entry.Listener, entry.Priority, entry.Id))
           select ListenerOrigin.Describe(eventName, entry, _dispatcher.EngineFor(eventName)),
        .. from eventName in (_unseen?.GetListeners().Keys ?? []).Order(StringComparer.Ordinal)
           from listener in _dispatcher.GetListeners(eventName)
           where !_trace.WasCalled(UnseenDispatch.KeyOf(listener))
           select listener,
    ];

    /// <summary>The names of events that were dispatched and had no listener, each once, in the order of their first dispatches.</summary>
    public IReadOnlyList<string> OrphanedEvents => _trace.Orphaned;

    private IListenerRegistry Registry =>
        (_unseen?.Dispatcher ?? _dispatcher) as IListenerRegistry
        ?? throw new NotSupportedException("The dispatcher that is traced has nothing to register with.");

    /// <summary>Forgets what was called and what nobody heard. Listeners stay.</summary>
    public void Reset() => _trace.Clear();

    /// <inheritdoc/>
    public object DispatchEvent(object @event, string? eventName = null) => Dispatch(@event, eventName, this, _dispatcher.Tolerance);

    /// <summary>Dispatches an event in another's name, who may go on after failures.</summary>
    internal object Dispatch(object @event, string? eventName, IEventDispatcher caller, FailureTolerance? tolerance)
    {
        ArgumentNullException.ThrowIfNull(@event, nameof(@event));
        if (_unseen is not null)
        {
            using UnseenDispatch unseen = Begin(_unseen, @event, eventName);
            _unseen.DispatchEvent(@event, eventName);
        }
        else if (Begin(@event, eventName) is { } snapshot)
        {
            snapshot.Invoke(@event, _dispatcher.EngineFor(snapshot.Name), caller, new TraceObserver(_trace, _time, _logger), tolerance);
        }

        return @event;
    }

    /// <inheritdoc/>
    public ValueTask<object> DispatchEventAsync(
        object @event, string? eventName = null, CancellationToken cancellationToken = default) =>
        DispatchAsync(@event, eventName, this, _dispatcher.Tolerance, cancellationToken);

    /// <summary>Dispatches an event in another's name, who may go on after failures.</summary>
    internal ValueTask<object> DispatchAsync(
        object @event, string? eventName, IEventDispatcher caller, FailureTolerance? tolerance, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@event, nameof(@event));
        if (_unseen is not null)
            return DispatchUnseenAsync(_unseen, @event, eventName, cancellationToken);

        // No asynchronous method: what a synchronous listener sets in its context, the caller sees.
        if (Begin(@event, eventName) is not { } snapshot)
            return new ValueTask<object>(@event);
        EventDispatcher engine = _dispatcher.EngineFor(snapshot.Name);
        var observer = new TraceObserver(_trace, _time, _logger);
        return EventDispatcher.Return(@event, snapshot.InvokeAsync(@event, engine, caller, observer, tolerance, cancellationToken));
    }

    /// <inheritdoc/>
    public ListenerRegistration AddListener(ListenerDefinition definition) => Registry.AddListener(definition);

    /// <inheritdoc/>
    public bool RemoveListener(string eventName, Delegate listener) => Registry.RemoveListener(eventName, listener);

    /// <inheritdoc/>
    public void AddSubscriber(IEventSubscriber subscriber) => Registry.AddSubscriber(subscriber);

    /// <inheritdoc/>
    public bool RemoveSubscriber(IEventSubscriber subscriber) => Registry.RemoveSubscriber(subscriber);

    /// <inheritdoc/>
    public string GetEventName(Type eventType) => _dispatcher.Root.GetEventName(eventType);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => _dispatcher.GetListeners();

    /// <inheritdoc/>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName) => _dispatcher.GetListeners(eventName);

    /// <inheritdoc/>
    public bool HasListeners() => _dispatcher.HasListeners();

    /// <inheritdoc/>
    public bool HasListeners(string eventName) => _dispatcher.HasListeners(eventName);

    /// <inheritdoc/>
    public int? GetListenerPriority(string eventName, Delegate listener) => _dispatcher.GetListenerPriority(eventName, listener);

    EventDispatcher IObservableDispatcher.Root => _dispatcher.Root;

    bool IObservableDispatcher.IsObservable => _unseen is null;

    FailureTolerance? IObservableDispatcher.Tolerance => _dispatcher.Tolerance;

    IObservableDispatcher? IObservableDispatcher.Below(string eventName) => _dispatcher;

    IReadOnlyList<string> IObservableDispatcher.OwnEventNames(HashSet<string> hidden, out IObservableDispatcher? below)
    {
        below = _dispatcher;
        return [];
    }

    IReadOnlyList<(string EventName, Delegate Listener)> IObservableDispatcher.NamedHereBy(
        IEventSubscriber subscriber, out IObservableDispatcher? below)
    {
        below = _dispatcher;
        return [];
    }

    private async ValueTask<object> DispatchUnseenAsync(
        UnseenDispatcher unseen, object @event, string? eventName, CancellationToken cancellationToken)
    {
        using UnseenDispatch traced = Begin(unseen, @event, eventName);
        await unseen.DispatchEventAsync(@event, eventName, cancellationToken).ConfigureAwait(false);
        return @event;
    }

    private UnseenDispatch Begin(UnseenDispatcher unseen, object @event, string? eventName) =>
        new(unseen, @event, eventName, _trace, new TraceObserver(_trace, _time, _logger));

    private EventSnapshot? Begin(object @event, string? eventName)
    {
        EventSnapshot? snapshot = _dispatcher.Find(@event, eventName);
        string name = snapshot?.Name ?? eventName ?? _dispatcher.Root.GetEventName(@event.GetType());
        if (snapshot is null)
        {
            _trace.Orphan(name);
            _dispatcher.Root.Unheard(@event, name);
        }

        if (_logger.IsEnabled(LogLevel.Debug) && WasStopped(@event))
            TraceLog.AlreadyStopped(_logger, name);
        return snapshot;
    }

    // For the log alone. The dispatch asks for itself before the first listener, and what the event throws is then thrown.
    private static bool WasStopped(object @event)
    {
        try
        {
            return @event is IStoppableEvent { IsPropagationStopped: true };
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>What it watches.</summary>
    /// <returns>As in <c>Traceable EventDispatcher: 2 events, 3 listeners</c>.</returns>
    public override string ToString() => $"Traceable {_dispatcher}";
}
