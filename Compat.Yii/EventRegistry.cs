using System.Collections.Concurrent;
using System.Diagnostics;
using Compat.Yii.Handlers;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii;

/// <summary>
/// Who listens to the events of classes: of every object of a class, of a class derived from it, or of one that implements an
/// interface. What Yii keeps in static variables of <c>yii\base\Event</c>.
/// </summary>
/// <remarks>Safe for use by several threads at once; no lock is held while handlers run.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class EventRegistry
{
    // Names may be made up without end while a pattern listens to all of them.
    private const int MostPlans = 1024;

    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, OrderedDictionary<string, ListenerChain<Handler>>> _exact = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, OrderedDictionary<string, ListenerChain<Handler>>> _patterns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(Type Class, string EventName), ClassPlan> _plans = new();
    private long _version;
    private volatile bool _isEmpty = true;

    /// <summary>
    /// Whether any registry has ever had a handler: most programs have no class-level handlers, and their triggers need not look for them.
    /// </summary>
    internal static bool IsAnyInUse { get; private set; }

    /// <summary>The events of a class, or of an interface.</summary>
    /// <param name="class">The class or interface.</param>
    /// <returns>What handlers are attached to.</returns>
    public ClassEvents Class(Type @class)
    {
        ArgumentNullException.ThrowIfNull(@class, nameof(@class));
        return new ClassEvents(this, NameOf(@class));
    }

    /// <summary>The events of all classes and interfaces whose full name matches a pattern.</summary>
    /// <param name="pattern">
    /// The pattern: <c>App.Models.*</c>. Without a <c>*</c> it is the full name of one class, unless the event's name has one:
    /// then both are patterns.
    /// </param>
    /// <returns>What handlers are attached to.</returns>
    /// <exception cref="ArgumentException">It is empty, or malformed.</exception>
    public ClassEvents Class(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        WildcardPattern.Of(pattern, escape: false);
        return new ClassEvents(this, pattern);
    }

    /// <summary>Detaches every handler of every class. Yii's <c>Event::offAll()</c>.</summary>
    public void OffAll()
    {
        lock (_gate)
        {
            _exact.Clear();
            _patterns.Clear();
            Change();
        }
    }

    /// <summary>Whether a class-level trigger at a class would call anybody.</summary>
    /// <param name="class">The class or interface.</param>
    /// <param name="eventName">The event's name.</param>
    /// <returns>Whether anybody listens to it, to what it derives from or implements, or to a pattern that matches.</returns>
    public bool HasHandlers(Type @class, string eventName)
    {
        ArgumentNullException.ThrowIfNull(@class, nameof(@class));
        ArgumentNullException.ThrowIfNull(eventName);
        return Find(@class, eventName) is { IsEmpty: false };
    }

    /// <summary>Whether a class-level trigger of an object would call anybody.</summary>
    /// <param name="sender">The object.</param>
    /// <param name="eventName">The event's name.</param>
    /// <returns>Whether anybody listens to its class, or what that derives from or implements.</returns>
    public bool HasHandlers(object sender, string eventName)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return HasHandlers(sender.GetType(), eventName);
    }

    /// <summary>
    /// The handlers of all classes, as <c>Class::event</c>: exact names before patterns, in the order in which the events got their first
    /// handlers.
    /// </summary>
    /// <returns>A copy.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners()
    {
        lock (_gate)
        {
            var listing = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
            foreach ((string eventName, OrderedDictionary<string, ListenerChain<Handler>> classes) in _exact)
            {
                foreach ((string @class, ListenerChain<Handler> chain) in classes)
                    Add(listing, $"{@class}::{eventName}", chain);
            }

            foreach ((string eventName, OrderedDictionary<string, ListenerChain<Handler>> classes) in _patterns)
            {
                foreach ((string @class, ListenerChain<Handler> chain) in classes)
                    Add(listing, $"{@class}::{eventName}", chain);
            }

            return listing;
        }

        static void Add(OrderedDictionary<string, IReadOnlyList<ListenerDescription>> listing, string name, ListenerChain<Handler> chain)
        {
            if (chain.Count > 0)
                listing[name] = HandlerTable.Describe(name, chain);
        }
    }

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>EventRegistry: 2 events, 3 listeners</c>.</returns>
    public override string ToString() => ListenerNaming.Summarize(this, GetListeners());

    internal void Attach(string @class, string eventName, Handler handler, bool append)
    {
        lock (_gate)
        {
            IsAnyInUse = true;
            ListenerChain<Handler> chain = ChainOf(TableOf(@class, eventName), @class, eventName);
            if (append)
                chain.Append(handler);
            else
                chain.Prepend(handler);
            Change();
        }
    }

    internal bool Off(string @class, string eventName, Delegate? handler)
    {
        lock (_gate)
        {
            bool removed = Remove(TableOf(@class, eventName), @class, eventName, handler);
            if (removed)
                Change();
            return removed;
        }
    }

    // Classes go by their full names, as in PHP: a registry keeps no type of an unloaded plugin alive.
    private static string NameOf(Type @class) => @class.FullName ?? @class.Name;

    private OrderedDictionary<string, OrderedDictionary<string, ListenerChain<Handler>>> TableOf(string @class, string eventName) =>
        WildcardPattern.IsPattern(@class) || WildcardPattern.IsPattern(eventName) ? _patterns : _exact;

    private ListenerChain<Handler> ChainOf(
        OrderedDictionary<string, OrderedDictionary<string, ListenerChain<Handler>>> table, string @class, string eventName)
    {
        if (!table.TryGetValue(eventName, out OrderedDictionary<string, ListenerChain<Handler>>? classes))
            table.Add(eventName, classes = new OrderedDictionary<string, ListenerChain<Handler>>(StringComparer.Ordinal));
        if (!classes.TryGetValue(@class, out ListenerChain<Handler>? chain))
            classes.Add(@class, chain = new ListenerChain<Handler>(_gate));
        return chain;
    }

    private static bool Remove(
        OrderedDictionary<string, OrderedDictionary<string, ListenerChain<Handler>>> table, string @class, string eventName,
        Delegate? handler)
    {
        if (!table.TryGetValue(eventName, out OrderedDictionary<string, ListenerChain<Handler>>? classes)
            || !classes.TryGetValue(@class, out ListenerChain<Handler>? chain))
            return false;
        if (handler is not null && chain.RemoveAll(one => one.Listener.Equals(handler)) == 0)
            return false;
        if (handler is null || chain.Count == 0)
            classes.Remove(@class);

        // As in Yii, a name keeps its place among the patterns when all its handlers are detached at once.
        if (handler is not null && classes.Count == 0)
            table.Remove(eventName);
        return true;
    }

    /// <summary>Who listens to an event of a class; <see langword="null"/> where nobody listens to any class.</summary>
    internal ClassPlan? Find(Type @class, string eventName) => _isEmpty ? null : PlanOf(@class, eventName);

    /// <summary>Whether it has not changed since it was at a version.</summary>
    internal bool IsAt(long version) => version == Volatile.Read(ref _version);

    /// <summary>The handlers of a level as they are now, behind those of patterns from when its plan was made.</summary>
    internal ListenerSnapshot<Handler> Refresh(ClassStep step, string eventName)
    {
        lock (_gate)
        {
            _exact.TryGetValue(eventName, out OrderedDictionary<string, ListenerChain<Handler>>? exact);
            return Join(step.Patterns, step.Level, exact);
        }
    }

    private void Change()
    {
        _isEmpty = _exact.Values.All(classes => classes.Count == 0) && _patterns.Values.All(classes => classes.Count == 0);
        Volatile.Write(ref _version, _version + 1);
        _plans.Clear();
    }

    private ClassPlan PlanOf(Type @class, string eventName) =>
        _plans.TryGetValue((@class, eventName), out ClassPlan? plan) && plan.IsCurrent ? plan : Build(@class, eventName);

    private ClassPlan Build(Type @class, string eventName)
    {
        lock (_gate)
        {
            _exact.TryGetValue(eventName, out OrderedDictionary<string, ListenerChain<Handler>>? exact);
            List<(string Class, ListenerChain<Handler> Chain)> groups =
            [
                .. from pattern in _patterns
                   where pattern.Value.Count > 0 && WildcardPattern.Of(pattern.Key).Matches(eventName)
                   from one in pattern.Value
                   select (one.Key, one.Value),
            ];
            var steps = new List<ClassStep>();
            foreach (Type level in ClassLevels.Of(@class))
            {
                // Each pattern counts once, at the first level that it matches.
                List<(string Class, ListenerChain<Handler> Chain)> matching = groups.FindAll(group => IsOf(level, group.Class));
                groups.RemoveAll(matching.Contains);
                ListenerSnapshot<Handler> patterns = ListenerSnapshots.Join([.. matching.Select(group => group.Chain.Snapshot)]);
                steps.Add(new ClassStep(level, patterns, Join(patterns, level, exact)));
            }

            bool isHeard = steps.Exists(step => step.Handlers.Count > 0);
            var plan = new ClassPlan(this, _version, isHeard ? [.. steps] : []);
            if (_plans.Count >= MostPlans)
                _plans.Clear();
            if (!@class.IsCollectible)
                _plans[(@class, eventName)] = plan;
            return plan;
        }
    }

    private static bool IsOf(Type level, string @class) =>
        string.Equals(@class, NameOf(level), StringComparison.Ordinal) || WildcardPattern.Of(@class, escape: false).Matches(NameOf(level));

    private static ListenerSnapshot<Handler> Join(
        ListenerSnapshot<Handler> patterns, Type level, OrderedDictionary<string, ListenerChain<Handler>>? exact) =>
        exact is not null && exact.TryGetValue(NameOf(level), out ListenerChain<Handler>? chain)
            ? ListenerSnapshots.Join(patterns, chain.Snapshot)
            : patterns;
}
