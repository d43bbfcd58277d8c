using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching;

/// <summary>What was called and what was dispatched in vain. Safe for use by several threads at once.</summary>
internal sealed class DispatchTrace
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<(string EventName, object Listener, int Priority, uint Id), CalledListener> _called = [];
    private readonly OrderedDictionary<string, bool> _orphaned = new(StringComparer.Ordinal);

    public IReadOnlyList<CalledListener> Called
    {
        get
        {
            lock (_gate)
                return [.. _called.Values];
        }
    }

    public IReadOnlyList<string> Orphaned
    {
        get
        {
            lock (_gate)
                return [.. _orphaned.Keys];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _called.Clear();
            _orphaned.Clear();
        }
    }

    public void Orphan(string eventName)
    {
        lock (_gate)
            _orphaned[eventName] = true;
    }

    public bool WasCalled(string eventName, in ChainEntry<object> entry)
    {
        lock (_gate)
            return _called.ContainsKey(Key(eventName, entry));
    }

    /// <summary>Notes that a listener begins: it counts as called even where it throws.</summary>
    public void Note(string eventName, in ChainEntry<object> entry, EventDispatcher engine) => Note(eventName, entry, engine, 1, TimeSpan.Zero, false, null);

    /// <summary>Notes how a listener ended.</summary>
    public void Note(
        string eventName, in ChainEntry<object> entry, EventDispatcher engine, int calls, TimeSpan duration, bool stopped, Exception? failure)
    {
        ListenerDescription listener = ListenerNaming.Describe(eventName, entry, engine);
        lock (_gate)
        {
            _called.TryGetValue(Key(eventName, entry), out CalledListener? before);
            _called[Key(eventName, entry)] = new CalledListener
            {
                EventName = eventName,
                Listener = listener,
                Calls = (before?.Calls ?? 0) + calls,
                Duration = (before?.Duration ?? TimeSpan.Zero) + duration,
                StoppedPropagation = stopped || before?.StoppedPropagation == true,
                Failure = failure ?? before?.Failure,
            };
        }
    }

    private static (string EventName, object Listener, int Priority, uint Id) Key(string eventName, in ChainEntry<object> entry) =>
        (eventName, entry.Listener, entry.Priority, entry.Id);
}
