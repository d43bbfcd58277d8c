using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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
/// <param name="container">Given to the listeners.</param>
public sealed partial class MossDispatcher(IMossContainer? container = null)
{
    private const string System = "moss";
    private const string BeforeSuffix = ":before";
    private const string AfterSuffix = ":after";
    private const string ExceptionSuffix = ":exception";

    private static readonly string[] s_suffixes = [BeforeSuffix, AfterSuffix, ExceptionSuffix];

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, MossEvent> _events = new(StringComparer.Ordinal);
    private readonly List<MossEvent> _order = [];
    private MossEvent? _last;

    /// <summary>The container that listeners are given.</summary>
    public IMossContainer? Container { get; } = container;

    /// <summary>Registers a listener that is called with the container, the subject and the message.</summary>
    /// <param name="eventName">The event, or one of its aspects: <c>foo:before</c>, <c>foo:after</c>, <c>foo:exception</c>.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <returns>The dispatcher.</returns>
    public MossDispatcher Register(string eventName, Func<IMossContainer?, object?, string?, object?> listener, int? priority = null, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register([eventName], new ClosureListener(listener, expression), priority);
    }

    /// <summary>Registers a listener that is called with the container, the subject, the message and the name of the event or aspect.</summary>
    /// <param name="eventName">The event, or one of its aspects: <c>foo:before</c>, <c>foo:after</c>, <c>foo:exception</c>.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <returns>The dispatcher.</returns>
    public MossDispatcher Register(string eventName, Func<IMossContainer?, object?, string?, string, object?> listener, int? priority = null, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register([eventName], new NamedClosureListener(listener, expression), priority);
    }

    /// <summary>Registers a listener that is called and gives nothing back, so that the next one gets no subject.</summary>
    /// <param name="eventName">The event, or one of its aspects: <c>foo:before</c>, <c>foo:after</c>, <c>foo:exception</c>.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <returns>The dispatcher.</returns>
    [OverloadResolutionPriority(-1)]
    public MossDispatcher Register(string eventName, Action<IMossContainer?, object?, string?> listener, int? priority = null, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register([eventName], new VoidListener(listener, expression), priority);
    }

    /// <summary>Registers a listener that is called and awaited, by <see cref="FireAsync"/> only.</summary>
    /// <param name="eventName">The event, or one of its aspects: <c>foo:before</c>, <c>foo:after</c>, <c>foo:exception</c>.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <returns>The dispatcher.</returns>
    [OverloadResolutionPriority(2)]
    public MossDispatcher Register(string eventName, Func<IMossContainer?, object?, string?, CancellationToken, ValueTask<object?>> listener, int? priority = null, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register([eventName], new AsynchronousListener(listener, expression), priority);
    }

    /// <summary>Registers an object that listens: a <see cref="Listener"/>, say.</summary>
    /// <param name="eventName">The event, or one of its aspects: <c>foo:before</c>, <c>foo:after</c>, <c>foo:exception</c>.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <returns>The dispatcher.</returns>
    public MossDispatcher Register(string eventName, IMossListener listener, int? priority = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register([eventName], new ObjectListener(listener), priority);
    }

    /// <summary>Registers a listener that is called with the container, the subject and the message.</summary>
    /// <param name="events">The events or aspects.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <returns>The dispatcher.</returns>
    public MossDispatcher Register(IReadOnlyCollection<string> events, Func<IMossContainer?, object?, string?, object?> listener, int? priority = null, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new ClosureListener(listener, expression), priority);
    }

    /// <summary>Registers a listener that is called with the container, the subject, the message and the name of the event or aspect.</summary>
    /// <param name="events">The events or aspects.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <returns>The dispatcher.</returns>
    public MossDispatcher Register(IReadOnlyCollection<string> events, Func<IMossContainer?, object?, string?, string, object?> listener, int? priority = null, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new NamedClosureListener(listener, expression), priority);
    }

    /// <summary>Registers a listener that is called and gives nothing back, so that the next one gets no subject.</summary>
    /// <param name="events">The events or aspects.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <returns>The dispatcher.</returns>
    [OverloadResolutionPriority(-1)]
    public MossDispatcher Register(IReadOnlyCollection<string> events, Action<IMossContainer?, object?, string?> listener, int? priority = null, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new VoidListener(listener, expression), priority);
    }

    /// <summary>Registers a listener that is called and awaited, by <see cref="FireAsync"/> only.</summary>
    /// <param name="events">The events or aspects.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <returns>The dispatcher.</returns>
    [OverloadResolutionPriority(2)]
    public MossDispatcher Register(IReadOnlyCollection<string> events, Func<IMossContainer?, object?, string?, CancellationToken, ValueTask<object?>> listener, int? priority = null, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(listener, expression), priority);
    }

    /// <summary>Registers an object that listens: a <see cref="Listener"/>, say.</summary>
    /// <param name="events">The events or aspects.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <returns>The dispatcher.</returns>
    public MossDispatcher Register(IReadOnlyCollection<string> events, IMossListener listener, int? priority = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new ObjectListener(listener), priority);
    }

    /// <summary>Keeps the listeners behind from being called, in the innermost fire under way in the calling flow. Without one it does nothing.</summary>
    /// <returns>The dispatcher.</returns>
    public MossDispatcher Stop()
    {
        if (Listeners.Fire.InnermostOf(this) is { } fire)
            fire.IsStopped = true;
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

    private static List<ListenerDescription> Describe(MossEvent one, ReadOnlySpan<ChainEntry<MossDelegate>> entries)
    {
        var listeners = new List<ListenerDescription>(entries.Length);
        foreach (ref readonly ChainEntry<MossDelegate> entry in entries)
            listeners.Add(entry.Listener.Describe(one.Name));
        return listeners;
    }

    private MossDispatcher Register(IReadOnlyCollection<string> events, MossDelegate listener, int? priority)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (events.Count == 0 || events.Any(name => name is null))
            throw new ArgumentException("Name at least one event; none of them may be null.", nameof(events));
        lock (_gate)
        {
            foreach (string name in events)
            {
                MossEvent one = Own(name);
                if (listener.IsAsynchronous)
                {
                    one.HasAsynchronous = true;
                    one.Whole?.HasAsynchronous = true;
                }

                if (!one.IsListed)
                {
                    one.IsListed = true;
                    _order.Add(one);
                }

                ListenerChain<MossDelegate> chain = one.Chain;
                int place = priority ?? chain.Count;
                chain.Insert(place < 0 ? Math.Max(0, chain.Count + place) : place, listener);
            }
        }

        return this;
    }

    /// <summary>The event of a name, linked with the one whose aspect it is.</summary>
    private MossEvent Own(string name)
    {
        if (_events.TryGetValue(name, out MossEvent? known))
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
        return _events[name] = made;
    }
}
