using Dispatching.Contracts;

namespace Dispatching;

/// <summary>What was called and what was dispatched in vain, of late. Safe for use by several threads at once.</summary>
internal sealed class DispatchTrace
{
    private readonly Lock _gate = new();
    private readonly RecentEntries<TraceKey, CalledListener> _called = new();
    private readonly RecentEntries<string, bool> _orphaned = new(StringComparer.Ordinal);

    // Listeners to interfaces and abstract classes that were called for an event that is one.
    private readonly RecentEntries<uint, bool> _inherited = new();

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
            _inherited.Clear();
        }
    }

    public void Orphan(string eventName)
    {
        lock (_gate)
            _orphaned.Set(eventName, true);
    }

    public bool WasCalled(TraceKey listener)
    {
        lock (_gate)
            return _called.Contains(listener) || _inherited.Contains(listener.Id);
    }

    /// <summary>Notes that a listener begins: it counts as called even where it throws.</summary>
    public void Begin(TraceKey key, ListenerDescription listener) => Note(key, listener, 1, TimeSpan.Zero, false, null);

    /// <summary>Notes how a listener ended.</summary>
    public void End(TraceKey key, ListenerDescription listener, TimeSpan duration, bool stopped, Exception? failure) =>
        Note(key, listener, 0, duration, stopped, failure);

    private void Note(TraceKey key, ListenerDescription listener, int calls, TimeSpan duration, bool stopped, Exception? failure)
    {
        lock (_gate)
        {
            if (listener.IsInherited)
                _inherited.Set(key.Id, true);
            _called.TryGet(key, out CalledListener? before);
            _called.Set(key, new CalledListener
            {
                EventName = key.EventName,
                Listener = listener,
                Calls = (before?.Calls ?? 0) + calls,
                Duration = (before?.Duration ?? TimeSpan.Zero) + duration,
                StoppedPropagation = stopped || before?.StoppedPropagation == true,
                Failure = failure ?? before?.Failure,
            });
        }
    }
}
