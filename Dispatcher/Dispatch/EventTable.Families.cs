using Dispatching.Engine;

namespace Dispatching.Dispatch;

// Listeners to interfaces and abstract classes, which hear every event that is one.
internal partial class EventTable
{
    private EventFamilies? _families;

    /// <summary>Whether there may be listeners to interfaces or abstract classes.</summary>
    public virtual bool HasFamilies => Volatile.Read(ref _families) is not null;

    /// <summary>The listeners to interfaces and abstract classes, in no particular order. To be called under the lock.</summary>
    public virtual IReadOnlyList<ChainEntry<object>> FamilyEntries() => _families?.Entries ?? [];

    /// <summary>A slot has a listener to an interface or an abstract class. To be called under the lock.</summary>
    public void AddFamily(EventSlot slot) => (_families ??= new EventFamilies(this)).Add(slot);

    /// <summary>Whether an event that is dispatched under a name, or by a type of that name, reaches a listener.</summary>
    public bool HasListenersOf(string name) => Find(name) is { Count: > 0 } || (HasFamilies && HasFamilyListenersOf(name));

    /// <summary>The listeners that <see cref="ReadEntriesOf"/> gives. A copy.</summary>
    public ChainEntry<object>[] EntriesOf(string name)
    {
        lock (Gate)
            return ReadEntriesOf(name).ToArray();
    }

    /// <summary>
    /// The listeners that an event reaches when it is dispatched by its type, in the order in which they are called: those of its name,
    /// and those of the interfaces and abstract classes that the types of this name are known to have. To be read under the lock.
    /// </summary>
    public ReadOnlySpan<ChainEntry<object>> ReadEntriesOf(string name)
    {
        ReadOnlySpan<ChainEntry<object>> own = Find(name) is { } slot ? slot.Entries : [];
        return HasFamilies
            ? EventFamilies.Among(FamilyEntries(), TypesOf(name), own)
            : own;
    }

    /// <summary>Takes over the listeners of an event from another table, while this one has none for it.</summary>
    /// <param name="other">The other table.</param>
    /// <param name="name">The event's name.</param>
    /// <param name="taken">
    /// The events that were taken over before. Those of interfaces and abstract classes among them are what they were then; the listeners
    /// to others that hear the event are taken over with it.
    /// </param>
    public void CopyFrom(EventTable other, string name, IReadOnlySet<string> taken)
    {
        lock (Gate)
        {
            lock (other.Gate)
            {
                if (other.Find(name) is { } slot)
                    SlotOf(name).CopyFrom(slot);
                if (other.HasFamilies)
                    CopyFamilies(EventFamilies.Heard(other.FamilyEntries(), TypesOf(name)), taken);
            }
        }
    }

    /// <summary>The classes of events that are known to have a name.</summary>
    public EventType[] TypesOf(string name) => [.. EventType.Known.Where(type => !type.IsFamily && string.Equals(NameOf(type), name))];

    /// <summary>The interfaces and abstract classes that are listened to under a name.</summary>
    public IReadOnlyList<Type> FamiliesOf(string name)
    {
        lock (Gate)
        {
            return _families is null || FindOwn(name) is not { } slot
                ? []
                : [.. slot.Entries.ToArray().Select(entry => (ListenerOrigin)entry.Origin!)
                    .Where(origin => origin.IsOfFamily).Select(origin => origin.EventType.Type).Distinct()];
        }
    }

    /// <summary>
    /// Lets go of the snapshots that show the listeners of a changed slot among those of other slots. To be called under the lock.
    /// </summary>
    public void ForgetMerged(EventSlot slot)
    {
        if (_families is null)
            return;
        if (!_families.Contains(slot))
        {
            _families.Forget(slot.Name);
            return;
        }

        // Types that the family's listeners did not hear before may be among those that they hear now.
        _families.Forget();
        _emptyTypes.Clear();
        foreach (ref TypeSlot type in _types.AsSpan())
        {
            type.Default = null;
            type.Derived?.DerivedAt = -1;
            type.Derived = null;
        }
    }

    private protected void RemoveFamily(EventSlot slot) => _families?.Remove(slot);

    private void CopyFamilies(ChainEntry<object>[] heard, IReadOnlySet<string> taken)
    {
        HashSet<uint> known = [.. FamilyEntries().Select(entry => entry.Id)];
        foreach (ref readonly ChainEntry<object> entry in heard.AsSpan())
        {
            string family = NameOf(((ListenerOrigin)entry.Origin!).EventType);
            if (!taken.Contains(family) && known.Add(entry.Id))
                SlotOf(family).Copy(in entry);
        }
    }

    private bool HasFamilyListenersOf(string name)
    {
        lock (Gate)
            return EventFamilies.Heard(FamilyEntries(), TypesOf(name)).Length > 0;
    }
}
