using System.Diagnostics;
using Compat.Moss.Listeners;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Moss;

/// <summary>
/// Fires events in three aspects, <c>:before</c>, the event itself and <c>:after</c>; every listener's result is the next one's
/// subject, and the last one the result. Moss's <c>Dispatcher</c>.
/// </summary>
/// <remarks>
/// Safe for use by several threads at once; no lock is held while listeners run. Each aspect calls the listeners that there
/// were when it began.
/// </remarks>
/// <param name="container">Given to the listeners; without one they get an empty one.</param>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class MossDispatcher(IMossContainer? container = null)
{
    private const string System = "moss";
    private const string BeforeSuffix = ":before";
    private const string AfterSuffix = ":after";
    private const string ExceptionSuffix = ":exception";

    private static readonly string[] s_suffixes = [BeforeSuffix, AfterSuffix, ExceptionSuffix];

    private static long s_count;

    private readonly long _number = Interlocked.Increment(ref s_count);
    private readonly Lock _gate = new();
    private readonly NameTable<MossEvent> _events = new();
    private readonly List<MossEvent> _order = [];
    private readonly StopRequests _stops = new();
    private MossEvent? _atHand;

    // Once anything was stopped or is to be awaited, fires are kept where Stop finds them. Those that began before ask for requests.
    private volatile bool _keepsFires;

    /// <summary>The container that listeners are given.</summary>
    public IMossContainer Container { get; } = container ?? new MossContainer();

    /// <summary>Keeps the listeners behind from being called, in the innermost fire under way in the calling flow. Without one it does nothing.</summary>
    /// <returns>The dispatcher.</returns>
    public MossDispatcher Stop()
    {
        _keepsFires = true;
        if (Listeners.Fire.InnermostOf(_number) is { } fire)
            fire.IsStopped = true;
        else
            _stops.Ask();
        return this;
    }

    /// <summary>Who listens to which event or aspect, in the order in which they were first listened to.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners()
    {
        lock (_gate)
        {
            var listing = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
            foreach (MossEvent one in _order)
            {
                if (one.Chain.Count > 0)
                    listing[one.Name] = Describe(one, one.Chain.Snapshot.Entries);
            }

            return listing;
        }
    }

    /// <summary>Who listens to an event or aspect, in the order in which they are called.</summary>
    /// <param name="eventName">The event or aspect.</param>
    /// <returns>A copy; empty where nobody listens.</returns>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return _events.Find(eventName) is { } one ? Describe(one, one.Chain.Snapshot.Entries) : [];
    }

    /// <summary>Whether anything listens to an event or aspect itself.</summary>
    /// <param name="eventName">The event or aspect.</param>
    /// <returns>Whether there is a listener.</returns>
    public bool HasListeners(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return _events.Find(eventName) is { } one && one.Chain.Count > 0;
    }

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>MossDispatcher: 2 events, 3 listeners</c>.</returns>
    public override string ToString() => ListenerNaming.Summarize(this, GetListeners());

    private static List<ListenerDescription> Describe(MossEvent one, ReadOnlySpan<ChainEntry<MossDelegate>> entries)
    {
        var listeners = new List<ListenerDescription>(entries.Length);
        foreach (ref readonly ChainEntry<MossDelegate> entry in entries)
            listeners.Add(entry.Listener.Describe(one.Name));
        return listeners;
    }

    internal MossDispatcher Register(EventNames events, MossDelegate listener, int? priority)
    {
        ReadOnlySpan<string> names = events.Names;
        if (names.IsEmpty)
            throw new ArgumentException("No event was named. Name at least one.", nameof(events));
        lock (_gate)
        {
            foreach (string name in names)
                Put(Own(name), listener, priority);
        }

        return this;
    }

    private void Put(MossEvent one, MossDelegate listener, int? priority)
    {
        // What a fire asks about its listeners is known before it can see them.
        one.MayBeAwaited |= listener.MayBeAwaited;
        if (listener.IsAsynchronous)
        {
            _keepsFires = one.HasAsynchronous = true;
            one.Whole?.HasAsynchronous = true;
        }

        if (!one.IsListed)
        {
            one.IsListed = true;
            _order.Add(one);
        }

        int place = priority ?? one.Chain.Count;
        one.Chain.Insert(place < 0 ? Math.Max(0, one.Chain.Count + place) : place, listener);
        one.Sole = one.Chain.Count == 1 ? listener.Plain : null;
    }

    /// <summary>The event of a name, linked with the one whose aspect it is.</summary>
    private MossEvent Own(string name)
    {
        if (_events.Find(name) is { } known)
            return known;
        string? suffix = Array.Find(s_suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal));
        MossEvent? whole = suffix is null ? null : Own(name[..^suffix.Length]);
        var made = new MossEvent(name, _gate) { Whole = whole };
        if (suffix == BeforeSuffix)
            whole!.Before = made;
        else if (suffix == AfterSuffix)
            whole!.After = made;
        else if (suffix == ExceptionSuffix)
            whole!.OnException = made;
        _events.Set(name, made);
        return made;
    }
}
