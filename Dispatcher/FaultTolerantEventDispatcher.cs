using System.Diagnostics;
using Dispatching.Contracts;
using Dispatching.Dispatch;
using Dispatching.Engine.Watching;

namespace Dispatching;

/// <summary>
/// A view of a dispatcher that calls the other listeners where one fails. The caller is thrown one <see cref="AggregateException"/> when
/// all of them have been called, or a handler is given each failure.
/// </summary>
/// <remarks>
/// <para>
/// The listeners see it as their dispatcher: what they dispatch by it goes on after failures, too. A stopped event stays stopped: the
/// listeners behind are not called. What is registered is registered with the dispatcher behind it, and dispatches of that one end with
/// the first failure, as before.
/// </para>
/// <para>
/// Not passed over: the cancellation of the caller's own token, which ends the dispatch; an
/// <see cref="EventRecursionException"/>; and what says that the process cannot go on, as an
/// <see cref="OutOfMemoryException"/> does.
/// A listener's own timeout, an <see cref="OperationCanceledException"/> while the caller's token is not cancelled, is a failure like
/// others. What is refused before any listener is called is refused as before. As safe for several threads as what it shows.
/// </para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FaultTolerantEventDispatcher : IEventDispatcher, IListenerIntrospection, IObservableDispatcher
{
    private readonly IObservableDispatcher _dispatcher;
    private readonly FailureTolerance _tolerance;

    /// <summary>Makes a view whose callers are thrown what has failed, when all listeners have been called.</summary>
    /// <param name="dispatcher">The dispatcher. Its later changes can be seen.</param>
    /// <exception cref="ArgumentException">The dispatcher does not show its listeners.</exception>
    public FaultTolerantEventDispatcher(IEventDispatcher dispatcher)
        : this(dispatcher, new FailureTolerance(null))
    {
    }

    /// <summary>Makes a view whose failures go to a handler: its callers are not thrown them.</summary>
    /// <param name="dispatcher">The dispatcher. Its later changes can be seen.</param>
    /// <param name="handler">
    /// Is given each listener that has failed and its exception, before the next listener is called. What it throws ends the dispatch. It
    /// is called on the threads that dispatch.
    /// </param>
    /// <exception cref="ArgumentException">The dispatcher does not show its listeners.</exception>
    public FaultTolerantEventDispatcher(IEventDispatcher dispatcher, Action<ListenerDescription, Exception> handler)
        : this(dispatcher, new FailureTolerance(handler ?? throw new ArgumentNullException(nameof(handler))))
    {
    }

    private FaultTolerantEventDispatcher(IEventDispatcher dispatcher, FailureTolerance tolerance)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);

        // A view of a view: the outer one says what becomes of failures.
        IEventDispatcher shown = (dispatcher as ImmutableEventDispatcher)?.Behind ?? dispatcher;
        shown = (shown as FaultTolerantEventDispatcher)?._dispatcher ?? shown;
        _dispatcher = shown is IObservableDispatcher { IsObservable: true } observable ? observable : throw new ArgumentException(
            $"A '{shown.GetType()}' does not show its listeners, so that those behind one that fails cannot be called. "
            + $"Give the dispatcher that has the listeners, and decorate the '{nameof(FaultTolerantEventDispatcher)}'.",
            nameof(dispatcher));
        _tolerance = tolerance;
    }

    /// <summary>Calls the event's listeners, also those behind one that fails.</summary>
    /// <param name="event">The event: any object.</param>
    /// <param name="eventName">The event's name; <see langword="null"/> for that of its runtime type. Empty is a name.</param>
    /// <returns>The event.</returns>
    /// <exception cref="AggregateException">Listeners have failed, and there is no handler. It has what each of them threw.</exception>
    public object DispatchEvent(object @event, string? eventName = null)
    {
        if (_dispatcher is TraceableEventDispatcher traced)
            return traced.Dispatch(@event, eventName, this, _tolerance);
        if (_dispatcher.Find(@event, eventName) is { } snapshot)
            snapshot.Invoke(@event, _dispatcher.EngineFor(snapshot.Name), this, null, _tolerance);
        else if (Watch.IsOn)
            _dispatcher.Root.Unheard(@event, eventName);
        return @event;
    }

    /// <summary>Calls the event's listeners and awaits them, one after the other, also those behind one that fails.</summary>
    /// <param name="event">The event: any object.</param>
    /// <param name="eventName">The event's name; <see langword="null"/> for that of its runtime type. Empty is a name.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>The event, when the last listener has finished. A failure is one of the task's.</returns>
    /// <exception cref="AggregateException">Listeners have failed, and there is no handler. It has what each of them threw.</exception>
    /// <exception cref="OperationCanceledException">
    /// The token was cancelled; the listeners behind are not called. What failed before is its inner exception.
    /// </exception>
    public ValueTask<object> DispatchEventAsync(object @event, string? eventName = null, CancellationToken cancellationToken = default)
    {
        if (_dispatcher is TraceableEventDispatcher traced)
            return traced.DispatchAsync(@event, eventName, this, _tolerance, cancellationToken);
        if (_dispatcher.Find(@event, eventName) is { } snapshot)
        {
            EventDispatcher engine = _dispatcher.EngineFor(snapshot.Name);
            return EventDispatcher.Return(@event, snapshot.InvokeAsync(@event, engine, this, null, _tolerance, cancellationToken));
        }

        if (Watch.IsOn)
            _dispatcher.Root.Unheard(@event, eventName);
        return new ValueTask<object>(@event);
    }

    /// <inheritdoc/>
    public string GetEventName(Type eventType) => _dispatcher.GetEventName(eventType);

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

    /// <summary>What it shows.</summary>
    /// <returns>As in <c>Fault-tolerant EventDispatcher: 2 events, 3 listeners</c>.</returns>
    public override string ToString() => $"Fault-tolerant {_dispatcher}";

    FailureTolerance? IObservableDispatcher.Tolerance => _tolerance;

    EventDispatcher IObservableDispatcher.Root => _dispatcher.Root;

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
}
