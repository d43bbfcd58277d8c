using System.Diagnostics;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching;

/// <summary>
/// A view of a dispatcher that dispatches and answers, and has nothing to register with. Listeners see the dispatcher behind
/// it. Symfony's <c>ImmutableEventDispatcher</c>. As safe for several threads as what it shows.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ImmutableEventDispatcher : IEventDispatcher, IListenerIntrospection
{
    private readonly IEventDispatcher _dispatcher;
    private readonly IListenerIntrospection _listeners;

    /// <summary>Makes a view.</summary>
    /// <param name="dispatcher">What it shows. Its later changes can be seen.</param>
    /// <exception cref="ArgumentException">The dispatcher cannot list its listeners.</exception>
    public ImmutableEventDispatcher(IEventDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);

        // A view of a view shows the same: it need not be passed through, each time.
        _dispatcher = (dispatcher as ImmutableEventDispatcher)?._dispatcher ?? dispatcher;
        _listeners = _dispatcher as IListenerIntrospection ?? throw new ArgumentException(
            $"A '{dispatcher.GetType()}' cannot say who listens. Implement '{typeof(IListenerIntrospection)}' on it.", nameof(dispatcher));
    }

    /// <summary>What it shows.</summary>
    internal IEventDispatcher Behind => _dispatcher;

    /// <inheritdoc/>
    public object DispatchEvent(object @event, string? eventName = null)
    {
        // Dispatchers of the program's own and views may lie on each other by the thousand.
        StackGuard.CheckOnTheWay(@event, eventName);
        return _dispatcher.DispatchEvent(@event, eventName);
    }

    /// <inheritdoc/>
    public ValueTask<object> DispatchEventAsync(object @event, string? eventName = null, CancellationToken cancellationToken = default)
    {
        StackGuard.CheckOnTheWay(@event, eventName);
        return _dispatcher.DispatchEventAsync(@event, eventName, cancellationToken);
    }

    /// <inheritdoc/>
    public string GetEventName(Type eventType) => _listeners.GetEventName(eventType);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => _listeners.GetListeners();

    /// <inheritdoc/>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName) => _listeners.GetListeners(eventName);

    /// <inheritdoc/>
    public bool HasListeners() => _listeners.HasListeners();

    /// <inheritdoc/>
    public bool HasListeners(string eventName) => _listeners.HasListeners(eventName);

    /// <inheritdoc/>
    public int? GetListenerPriority(string eventName, Delegate listener) => _listeners.GetListenerPriority(eventName, listener);

    /// <summary>What it shows.</summary>
    /// <returns>As in <c>Immutable EventDispatcher: 2 events, 3 listeners</c>.</returns>
    public override string ToString() => $"Immutable {_dispatcher}";
}
