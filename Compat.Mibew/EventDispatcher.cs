using System.Diagnostics;
using Compat.Mibew.Listeners;
using Dispatching.Contracts;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compat.Mibew;

/// <summary>Gives events to the listeners of plugins, in the order of their priorities. Mibew's <c>EventDispatcher</c>.</summary>
/// <remarks>
/// Safe for use by several threads at once; no lock is held while listeners run. A trigger calls the listeners that there were
/// when it began. Nothing stops it but an exception. A lambda that returns a task is taken as an asynchronous listener, never as one that
/// returns nothing; so is one whose whole body throws.
/// </remarks>
/// <param name="logger">Told of listeners that a plugin does not have.</param>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class EventDispatcher(ILogger<EventDispatcher>? logger = null)
{
    private static readonly StaticFace<EventDispatcher> s_instance = new(new EventDispatcher());
    private static readonly AsyncLocal<EventDispatcher?> s_here = new();
    private static volatile bool s_isEntered;

    private readonly Lock _gate = new();
    private readonly EventIndex<MibewEvent> _events = new();
    private readonly ILogger _logger = logger ?? NullLogger<EventDispatcher>.Instance;
    private long _offset;

    /// <summary>
    /// The dispatcher that ported code uses when it is given none: the one that this flow has entered, else the one of <see cref="Use"/>.
    /// Mibew's <c>getInstance()</c>.
    /// </summary>
    public static EventDispatcher Instance => (s_isEntered ? s_here.Value : null) ?? s_instance.Value!;

    /// <summary>
    /// Makes a dispatcher the one of <see cref="Instance"/> for the calling flow, and for those that it starts: that of a request, say.
    /// </summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>What ends it when it is disposed, in the same flow.</returns>
    public static IDisposable Enter(EventDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        EventDispatcher? outer = s_here.Value;
        s_isEntered = true;
        s_here.Value = dispatcher;
        return new Leaving(outer);
    }

    /// <summary>Makes a dispatcher the one of <see cref="Instance"/>.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    public static void Use(EventDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        s_instance.Set(dispatcher);
    }

    /// <summary>Makes a dispatcher the one of <see cref="Instance"/> until the result is disposed: then the one before is again.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>What ends it, for the end of a scope, say.</returns>
    public static IDisposable UseUntilDisposed(EventDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        return s_instance.Cover(dispatcher);
    }

    /// <summary>Detaches a listener: of several attachments of it, the one that would be called first.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="plugin">The plugin.</param>
    /// <param name="listener">The listener.</param>
    /// <returns>Whether it was attached.</returns>
    public bool DetachListener(string eventName, IPlugin plugin, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Detach(eventName, plugin, listener);
    }

    /// <summary>Detaches a listener: of several attachments of it, the one that would be called first.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="plugin">The plugin.</param>
    /// <param name="method">The method's name, as it was given; case counts.</param>
    /// <returns>Whether it was attached.</returns>
    public bool DetachListener(string eventName, IPlugin plugin, string method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Detach(eventName, plugin, method);
    }

    /// <summary>
    /// The listeners of all events, in the order in which the events got their first listeners. <see cref="ListenerDescription.Priority"/>
    /// is 0: the listeners are called in the order of the list.
    /// </summary>
    /// <returns>A copy.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() =>
        _events.Describe(one => one.Chain.Snapshot.Describe((in entry) => entry.Listener.Describe(one.Name)));

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>EventDispatcher: 2 events, 3 listeners</c>.</returns>
    public override string ToString() => ListenerNaming.Summarize(this, GetListeners());

    private bool Attach(
        string eventName, IPlugin plugin, string name, Delegate? origin, Action<EventArguments>? call,
        Func<EventArguments, CancellationToken, ValueTask>? callAsync, PluginPriority? priority, ListenerSite? site)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(plugin);
        if (origin is not null)
            ListenerForm.Check(origin, site?.Expression);
        PluginPriority own = priority ?? plugin.Weight;
        lock (_gate)
        {
            MibewEvent @event = _events.Find(eventName) ?? _events.GetOrAdd(new MibewEvent(eventName, _gate));
            _events.List(@event);
            var listener = new MibewListener($"{own.Text}_{_offset++}", plugin, name, origin, call, callAsync, site);
            @event.Chain.Insert(PlaceOf(listener, @event.Chain.Snapshot.Entries), listener);
            return true;
        }
    }

    private static int PlaceOf(MibewListener listener, ReadOnlySpan<ChainEntry<MibewListener>> entries)
    {
        int from = 0, to = entries.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (NaturalOrder.Compare(entries[middle].Listener.Key, listener.Key) <= 0)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    private bool Detach(string eventName, IPlugin plugin, object listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(plugin);
        lock (_gate)
        {
            if (_events.Find(eventName) is not { } @event || !@event.Chain.RemoveFirst(one => one.IsOf(plugin, listener)))
                return false;
            if (@event.Chain.Count == 0)
                _events.Remove(eventName);
            return true;
        }
    }

    private sealed class Leaving(EventDispatcher? outer) : IDisposable
    {
        public void Dispose() => s_here.Value = outer;
    }
}
