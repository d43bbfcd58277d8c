using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Dispatch;
using Dispatching.Engine;

namespace Dispatching;

public sealed partial class EventDispatcher
{
    /// <inheritdoc/>
    public ListenerRegistration AddListener(ListenerDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return OwnTable().Add(definition);
    }

    /// <inheritdoc/>
    public bool RemoveListener(string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        EventTable table = Table;
        HashSet<object>? meant = Scope?.MeantBy(table, eventName, listener);
        return (table.Owner is null || table.Owner == Scope || Array.Exists(table.EntriesOf(eventName), entry => IsMeant(entry.Listener)))
            && OwnTable().Remove(eventName, listener, IsMeant);

        bool IsMeant(object entry) => meant?.Contains(entry) == true || Is(entry, listener);
    }

    /// <inheritdoc/>
    public void AddSubscriber(IEventSubscriber subscriber)
    {
        // Asked first and added then, so that one that throws is not half added.
        List<ListenerDefinition> definitions = SubscriptionList.Checked(subscriber);
        EventTable table = OwnTable();
        lock (table.Gate)
        {
            foreach (ListenerDefinition definition in definitions)
                table.Add(definition);
            table.Subscribers.Add(subscriber, definitions, this);
        }
    }

    /// <inheritdoc/>
    public bool RemoveSubscriber(IEventSubscriber subscriber)
    {
        bool removed = false;
        List<(string EventName, Delegate Listener)> named =
            [.. SubscriptionList.Named(SubscriptionList.Of(subscriber), this), .. Table.NamedBy(subscriber)];
        foreach ((string eventName, Delegate listener) in named)
            removed |= RemoveListener(eventName, listener);
        Table.Subscribers.Forget(subscriber);
        return removed;
    }

    /// <inheritdoc/>
    public bool HasListeners() => Table.HasListeners;

    /// <inheritdoc/>
    public bool HasListeners(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return Table.HasListenersOf(eventName);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return Describe(eventName);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners()
    {
        var listeners = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
        EventTable table = Table;
        lock (table.Gate)
        {
            foreach (EventSlot slot in table.InOrder())
                listeners.Add(slot.Name, Describe(slot.Name));
        }

        return listeners;
    }

    /// <inheritdoc/>
    public int? GetListenerPriority(string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        EventTable table = Table;
        lock (table.Gate)
        {
            foreach (ref readonly ChainEntry<object> entry in table.ReadEntriesOf(eventName))
            {
                if (Is(entry.Listener, listener))
                    return entry.Priority;
            }

            return null;
        }
    }

    /// <summary>Whether a listener of the table is the one that is meant.</summary>
    internal bool Is(object entry, Delegate listener) =>
        entry is LazyListener lazy ? lazy.Is(listener, this) : ListenerIdentity.AreSame(listener, Unsafe.As<Delegate>(entry));

    /// <summary>The table that the dispatcher's changes are for: in a scope of a container, one of the scope's own.</summary>
    private EventTable OwnTable()
    {
        EventTable table = Table;
        return Scope is null || table.Owner is null || table.Owner == Scope ? table : Scope.Nest(this);
    }

    private ListenerDescription[] Describe(string eventName)
    {
        EventTable table = Table;
        lock (table.Gate)
        {
            ReadOnlySpan<ChainEntry<object>> entries = table.ReadEntriesOf(eventName);
            var listeners = new ListenerDescription[entries.Length];
            for (int i = 0; i < entries.Length; i++)
                listeners[i] = ListenerOrigin.Describe(eventName, entries[i], this);
            return listeners;
        }
    }
}
