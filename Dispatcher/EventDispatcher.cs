using System.Diagnostics;
using Dispatching.Container;
using Dispatching.Contracts;
using Dispatching.Dispatch;
using Dispatching.Engine;

namespace Dispatching;

/// <summary>
/// Hands events to their listeners: higher priority first, equal priorities in the order of addition, until one stops the
/// event. Symfony's <c>EventDispatcher</c>.
/// </summary>
/// <remarks>
/// <para>
/// Safe for use by several threads at once. A dispatch sees the listeners as they were when it began: what is added
/// meanwhile waits for the next one, what is removed is still called. It allocates nothing, and takes a lock only to put the
/// listeners in order after a change, never while one runs.
/// </para>
/// <para>
/// What a listener throws reaches the caller unchanged; the listeners behind it are not called. Listeners that dispatch
/// without end are stopped by an <see cref="EventRecursionException"/> before the stack overflows.
/// </para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class EventDispatcher : IEventDispatcher, IListenerRegistry, IListenerIntrospection
{
    /// <summary>Makes a dispatcher that nobody listens to.</summary>
    public EventDispatcher()
        : this(new EventTable(), null)
    {
    }

    /// <summary>Makes a dispatcher that nobody listens to, in which some types of events have names of their own.</summary>
    /// <param name="aliases">The names, for listeners and for dispatches without a name. They are copied.</param>
    /// <exception cref="ArgumentException">A name is <see langword="null"/>.</exception>
    public EventDispatcher(IEnumerable<KeyValuePair<Type, string>> aliases)
        : this(new EventTable(Checked(aliases)), null)
    {
    }

    internal EventDispatcher(EventTable table, ListenerScope? scope)
    {
        Table = table;
        Scope = scope;
    }

    /// <summary>
    /// The dispatcher's name, where a program has several: activities, measurements and recordings have it. In a container it is the name
    /// under which the dispatcher was registered. Empty where it has none.
    /// </summary>
    public string Name
    {
        get => Table.DispatcherName;
        init => Table.DispatcherName = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// The listeners of each event. A scope of a container that changes them gets a table of its own, which goes with the scope.
    /// </summary>
    internal EventTable Table { get; set; }

    /// <summary>Where listeners from a container are made, if there is one.</summary>
    internal ListenerScope? Scope { get; }

    /// <summary>
    /// The dispatcher that decorates this one and dispatches by it: listeners are shown that one as theirs, in
    /// <see cref="EventContext.Dispatcher"/>. They are shown this one where it is <see langword="null"/>.
    /// </summary>
    public IEventDispatcher? Decorator { get; init; }

    /// <summary>What listeners are shown: the dispatcher as it is decorated, by the program or by its container.</summary>
    internal IEventDispatcher Shown => Decorator ?? ShownByContainer ?? Scope?.Show(this) ?? this;

    /// <summary>The dispatcher as the container decorates it, once it was asked for.</summary>
    internal IEventDispatcher? ShownByContainer { get; set; }

    /// <summary>Whether the container has asked for it to decorate it.</summary>
    internal bool WasAsked { get; set; }

    /// <inheritdoc/>
    public string GetEventName(Type eventType)
    {
        ArgumentNullException.ThrowIfNull(eventType);
        return Table.NameOf(EventType.Of(eventType));
    }

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>EventDispatcher: 2 events, 3 listeners</c>.</returns>
    public override string ToString() => ListenerNaming.Summarize(this, GetListeners());

    private static Dictionary<Type, string> Checked(IEnumerable<KeyValuePair<Type, string>> aliases)
    {
        ArgumentNullException.ThrowIfNull(aliases);
        var names = new Dictionary<Type, string>();
        foreach ((Type type, string name) in aliases)
        {
            names[type] = name ?? throw new ArgumentException(
                $"The alias of '{type}' is null. Give it a name; the empty one is a name.", nameof(aliases));
        }

        return names;
    }
}
