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
    private const string BeforeSuffix = ":before";
    private const string AfterSuffix = ":after";
    private const string ExceptionSuffix = ":exception";

    private static readonly string[] s_suffixes = [BeforeSuffix, AfterSuffix, ExceptionSuffix];

    // Serves all events that nobody has ever listened to: names may be made up without end.
    private static readonly MossEvent s_unheard = new("", new Lock());

    private readonly Lock _gate = new();
    private readonly EventIndex<MossEvent> _events = new();

    private MossDispatcher(MossDispatcher other, IMossContainer container)
        : this(container)
    {
        _gate = other._gate;
        _events = other._events;
        Stops = other.Stops;
    }

    internal StopRequests Stops { get; } = new();

    /// <summary>The container that listeners are given.</summary>
    public IMossContainer Container { get; } = container ?? new MossContainer();

    /// <summary>
    /// Stops the innermost fire of the calling flow: the listeners that come later are not called. Outside a fire it does nothing.
    /// </summary>
    /// <returns>The dispatcher.</returns>
    public MossDispatcher Stop()
    {
        Stops.Ask();
        return this;
    }

    /// <summary>
    /// The same dispatcher with another container for its listeners: that of a request, whose components belong to the request. What is
    /// registered with one is heard with the other. Containers have one in each of their scopes.
    /// </summary>
    /// <param name="container">The container.</param>
    /// <returns>Another object at each call.</returns>
    public MossDispatcher In(IMossContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return new MossDispatcher(this, container);
    }

    /// <summary>The listeners of each event and aspect, in the order in which these were first listened to.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => _events.Describe(one => one.Describe());

    /// <summary>The listeners of an event or aspect, in the order in which they are called.</summary>
    /// <param name="eventName">The event or aspect.</param>
    /// <returns>A copy; empty where nobody listens.</returns>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return _events.Find(eventName)?.Describe() ?? [];
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

    internal MossDispatcher Register(EventNames events, MossDelegate listener, int? priority)
    {
        listener.Check();
        ReadOnlySpan<string> names = events.Names;
        if (names.IsEmpty)
            throw new ArgumentException("No event was named. Name at least one.", nameof(events));
        lock (_gate)
        {
            foreach (string name in names)
            {
                MossEvent one = Own(name);
                _events.List(one);
                one.Insert(listener, priority);
            }
        }

        return this;
    }

    /// <summary>The event of a name, linked with the one whose aspect it is.</summary>
    private MossEvent Own(string name)
    {
        if (_events.Find(name) is { } known)
            return known;
        string? suffix = Array.Find(s_suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal));
        MossEvent? whole = suffix is null ? null : Own(name[..^suffix.Length]);
        var made = new MossEvent(name, _gate);
        if (suffix == BeforeSuffix)
            whole!.SetBefore(made);
        else if (suffix == AfterSuffix)
            whole!.SetAfter(made);
        else if (suffix == ExceptionSuffix)
            whole!.SetOnException(made);
        return _events.GetOrAdd(made);
    }
}
