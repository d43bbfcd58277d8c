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
        return Table.Add(definition);
    }

    /// <inheritdoc/>
    public bool RemoveListener(string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        return Table.Find(eventName)?.Remove(listener, entry => Is(entry, listener)) == true;
    }

    /// <inheritdoc/>
    public void AddSubscriber(IEventSubscriber subscriber)
    {
        // Asked first and added then, so that one that throws is not half added.
        List<ListenerDefinition> definitions = SubscriptionList.Checked(subscriber);
        lock (Table.Gate)
        {
            foreach (ListenerDefinition definition in definitions)
                Table.Add(definition);
            Table.Subscribers.Add(subscriber, definitions, this);
        }
    }

    /// <inheritdoc/>
    public bool RemoveSubscriber(IEventSubscriber subscriber)
    {
        bool removed = false;
        List<(string EventName, Delegate Listener)> named =
            [.. SubscriptionList.Named(SubscriptionList.Of(subscriber), this), .. Table.Subscribers.Of(subscriber)];
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
        return Table.Find(eventName) is { Count: > 0 };
    }

    /// <inheritdoc/>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        lock (Table.Gate)
            return Table.Find(eventName) is { } slot ? Describe(slot) : [];
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners()
    {
        var listeners = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
        lock (Table.Gate)
        {
            foreach (EventSlot slot in Table.InOrder())
                listeners.Add(slot.Name, Describe(slot));
        }

        return listeners;
    }

    /// <inheritdoc/>
    public int? GetListenerPriority(string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        lock (Table.Gate)
        {
            if (Table.Find(eventName) is not { } slot)
                return null;
            foreach (ref readonly ChainEntry<object> entry in slot.Entries)
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

    private ListenerDescription[] Describe(EventSlot slot)
    {
        ReadOnlySpan<ChainEntry<object>> entries = slot.Entries;
        var listeners = new ListenerDescription[entries.Length];
        for (int i = 0; i < entries.Length; i++)
            listeners[i] = ListenerOrigin.Describe(slot.Name, entries[i], this);
        return listeners;
    }
}
