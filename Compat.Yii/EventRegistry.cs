using System.Collections.Concurrent;
using System.Diagnostics;
using Compat.Yii.Handlers;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii;

/// <summary>
/// The handlers of the events of classes: of every object of a class, of a class derived from it, or of one that implements an
/// interface. What Yii keeps in static variables of <c>yii\base\Event</c>.
/// </summary>
/// <remarks>Safe for use by several threads at once; no lock is held while handlers run.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class EventRegistry
{
    // Names may be made up without end while a pattern listens to all of them.
    private const int MostPlans = 1024;

    // Nor may the places of patterns that nobody listens to any more.
    private const int MostUnheardPatterns = 256;

    private readonly Lock _gate = new();
    private readonly OrderedTable<EventClasses> _exact = new();
    private readonly OrderedTable<EventClasses> _patterns = new();
    private readonly ConcurrentDictionary<(Type Class, string EventName), ClassPlan> _plans = new();
    private int _chains;
    private int _unheardPatterns;
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
            (_chains, _unheardPatterns) = (0, 0);
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
            foreach ((string eventName, EventClasses classes) in _exact.Concat(_patterns))
            {
                foreach ((string @class, ClassChain chain) in classes.Chains)
                {
                    string name = $"{@class}::{eventName}";
                    listing[name] = HandlerTable.Describe(name, chain);
                }
            }

            return listing;
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
            ClassChain chain = ChainOf(@class, eventName);
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
            bool removed = Remove(@class, eventName, handler);
            if (removed)
                Change();
            return removed;
        }
    }

    // Classes go by their full names, as in PHP: a registry keeps no type of an unloaded plugin alive.
    private static string NameOf(Type @class) => @class.FullName ?? @class.Name;

    private static bool IsPattern(string @class, string eventName) =>
        WildcardPattern.IsPattern(@class) || WildcardPattern.IsPattern(eventName);

    private ClassChain ChainOf(string @class, string eventName)
    {
        bool isPattern = IsPattern(@class, eventName);
        OrderedTable<EventClasses> table = isPattern ? _patterns : _exact;
        if (!table.TryGetValue(eventName, out EventClasses? classes))
            table.Add(eventName, classes = new EventClasses(eventName, isPattern));
        else if (classes.Chains.Count == 0)
            _unheardPatterns--;
        if (!classes.Chains.TryGetValue(@class, out ClassChain? chain))
        {
            classes.Chains.Add(@class, chain = new ClassChain(@class, isPattern, _gate));
            _chains++;
        }

        return chain;
    }

    private bool Remove(string @class, string eventName, Delegate? handler)
    {
        bool isPattern = IsPattern(@class, eventName);
        OrderedTable<EventClasses> table = isPattern ? _patterns : _exact;
        if (!table.TryGetValue(eventName, out EventClasses? classes) || !classes.Chains.TryGetValue(@class, out ClassChain? chain))
            return false;
        if (handler is not null && chain.RemoveAll(one => one.Is(handler)) == 0)
            return false;
        if (handler is not null && chain.Count > 0)
            return true;
        classes.Chains.Remove(@class);
        _chains--;
        if (classes.Chains.Count > 0)
            return true;

        // As in Yii, a pattern keeps its place among the patterns when all its handlers are detached at once.
        if (handler is not null || !isPattern)
            table.Remove(eventName);
        else if (++_unheardPatterns > MostUnheardPatterns)
            ForgetUnheardPatterns();
        return true;
    }

    private void ForgetUnheardPatterns()
    {
        foreach ((string eventName, _) in _patterns.Where(one => one.Value.Chains.Count == 0).ToList())
            _patterns.Remove(eventName);
        _unheardPatterns = 0;
    }

    /// <summary>The handlers of an event of a class; <see langword="null"/> where no class has any.</summary>
    internal ClassPlan? Find(Type @class, string eventName) => _isEmpty ? null : PlanOf(@class, eventName);

    /// <summary>Whether it has not changed since it was at a version.</summary>
    internal bool IsAt(long version) => version == Volatile.Read(ref _version);

    /// <summary>The handlers of a level as they are now, behind those of patterns from when its plan was made.</summary>
    internal ListenerSnapshot<Handler> Refresh(ClassStep step, string eventName)
    {
        lock (_gate)
        {
            _exact.TryGetValue(eventName, out EventClasses? exact);
            return Join(step.Patterns, step.Level, exact);
        }
    }

    private void Change()
    {
        _isEmpty = _chains == 0;
        Volatile.Write(ref _version, _version + 1);
        _plans.Clear();
    }

    private ClassPlan PlanOf(Type @class, string eventName) =>
        _plans.TryGetValue((@class, eventName), out ClassPlan? plan) && plan.IsCurrent ? plan : Build(@class, eventName);

    private ClassPlan Build(Type @class, string eventName)
    {
        lock (_gate)
        {
            _exact.TryGetValue(eventName, out EventClasses? exact);
            List<ClassChain> waiting =
            [
                .. from pattern in _patterns
                   where pattern.Value.Chains.Count > 0 && pattern.Value.Matches(eventName)
                   from one in pattern.Value.Chains
                   select one.Value,
            ];
            var steps = new List<ClassStep>();
            foreach (Type level in ClassLevels.Of(@class))
            {
                // Each pattern counts once, at the first level that it matches.
                ILookup<bool, ClassChain> matching = waiting.ToLookup(chain => chain.IsOf(NameOf(level)));
                waiting = [.. matching[false]];
                ListenerSnapshot<Handler> patterns = ListenerSnapshots.Join([.. matching[true].Select(chain => chain.Snapshot)]);
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

    private static ListenerSnapshot<Handler> Join(
        ListenerSnapshot<Handler> patterns, Type level, EventClasses? exact) =>
        exact is not null && exact.Chains.TryGetValue(NameOf(level), out ClassChain? chain)
            ? ListenerSnapshots.Join(patterns, chain.Snapshot)
            : patterns;
}
