using System.Runtime.CompilerServices;
using Dispatching.Container;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// The listeners of each event: shared by a dispatcher and those of its scopes. Changes take the lock; a dispatch takes it only to
/// build the snapshot that a change has made necessary, or to keep one at hand for the first time, never while a listener runs.
/// </summary>
internal partial class EventTable
{
    private const int TypesOfOneSearch = 64;

    private readonly IReadOnlyDictionary<Type, string>? _aliases;
    private readonly EventTable? _outer;
    private readonly NameTable<EventSlot> _names = new();
    private readonly List<int> _emptyTypes = [];
    private TypeSlot[] _types = [];
    private ListenerOrigin? _lastOrigin;
    private readonly bool _isScoped;
    private int _searches;
    private long _sequence;
    private long _version;

    public EventTable(IReadOnlyDictionary<Type, string>? aliases = null)
    {
        // Code that is compiled from now on has the guard's table as a constant.
        RuntimeHelpers.RunClassConstructor(typeof(StackGuard).TypeHandle);
        _aliases = aliases;
        Subscribers = new AddedSubscribers(Gate);
    }

    /// <summary>
    /// Makes an empty table with the aliases of another, for few listeners and few dispatches: it keeps nothing at hand by type,
    /// which would take room for all types that the process has dispatched.
    /// </summary>
    public EventTable(EventTable other)
        : this(null, other)
    {
    }

    /// <summary>The same, with further aliases.</summary>
    private protected EventTable(IReadOnlyDictionary<Type, string>? aliases, EventTable outer)
        : this(aliases)
    {
        _outer = outer;
        _isScoped = true;
        DispatcherName = outer.DispatcherName;
    }

    public Lock Gate { get; } = new();

    /// <summary>What subscribers named when they were added.</summary>
    public AddedSubscribers Subscribers { get; }

    /// <summary>The name of the dispatcher; empty for the one without a name.</summary>
    public string DispatcherName { get; set; } = "";

    /// <summary>
    /// The scope of a container whose table it is: what another scope changes, it changes for itself. None where any dispatcher of the
    /// table changes it.
    /// </summary>
    public ListenerScope? Owner { get; init; }

    /// <summary>The classes of the container's listeners.</summary>
    public IReadOnlyList<Type> Services { get; set; } = [];

    /// <summary>Grows with each change.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>By <see cref="EventType.Index"/>.</summary>
    public TypeSlot[] Types => _types;

    public string NameOf(EventType eventType)
    {
        for (EventTable? table = this; table is not null; table = table._outer)
        {
            if (table._aliases is not null && table._aliases.TryGetValue(eventType.Type, out string? alias))
                return alias;
        }

        return eventType.Name;
    }

    /// <summary>The snapshot for events of a type that are dispatched without a name.</summary>
    public EventSnapshot Default(EventType eventType)
    {
        TypeSlot[] types = _types;
        return (uint)eventType.Index < (uint)types.Length && types[eventType.Index].Default is { } known ? known : BuildDefault(eventType);
    }

    /// <summary>The snapshot for events of a type that are dispatched under a name; none where nobody listens.</summary>
    public EventSnapshot? Named(EventType eventType, string name)
    {
        TypeSlot[] types = _types;
        return (uint)eventType.Index < (uint)types.Length && types[eventType.Index].Named is { } named && string.Equals(named.Name, name)
            ? named
            : FindNamed(eventType, name);
    }

    /// <summary>The same, where the name is not the one at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EventSnapshot? FindNamed(EventType eventType, string name) =>
        _names.Find(name) is not { } slot ? FindElsewhere(eventType, name)
        : slot.Newest is { } newest && newest.TypeIndex == eventType.Index ? newest
        : slot.Find(eventType) ?? BuildNamed(eventType, name);

    /// <summary>Keeps a snapshot at hand under its name, where its type has none there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EventSnapshot KeepAtHand(EventSnapshot snapshot)
    {
        TypeSlot[] types = _types;
        int index = snapshot.TypeIndex;
        if ((uint)index >= (uint)types.Length || types[index].Named is null)
            RememberNamed(snapshot);
        return snapshot;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RememberNamed(EventSnapshot snapshot)
    {
        if (!IsKeptAtHand(snapshot.TypeIndex))
            return;
        lock (Gate)
        {
            if (snapshot.IsSuperseded)
                return;
            Reach(snapshot.TypeIndex);
            _types[snapshot.TypeIndex].Named ??= snapshot;
        }
    }

    /// <summary>The snapshot for an event that is dispatched as one of a base type, if it is at hand there.</summary>
    public EventSnapshot? Derived(int baseIndex, Type eventType)
    {
        TypeSlot[] types = _types;
        return (uint)baseIndex < (uint)types.Length
            && types[baseIndex].Derived is { } known
            && ReferenceEquals(known.Type, eventType)
            ? known
            : null;
    }

    /// <summary>Keeps a snapshot at hand at a base type: at one base, and not again when another has displaced it.</summary>
    public void RememberDerived(EventSnapshot snapshot, int baseIndex)
    {
        if (_isScoped || snapshot.DerivedAt >= 0 || snapshot.Type is null)
            return;
        lock (Gate)
        {
            if (snapshot.IsSuperseded || snapshot.DerivedAt >= 0 || !IsKeptAtHand(baseIndex))
                return;
            Reach(baseIndex);
            snapshot.DerivedAt = baseIndex;
            _types[baseIndex].Derived = snapshot;
        }
    }

    public ListenerRegistration Add(ListenerDefinition definition)
    {
        ListenerForm.Check(definition);
        object listener = (object?)definition.Listener ?? new FactoryListener(definition);
        lock (Gate)
        {
            ListenerOrigin? origin = _lastOrigin;
            if (origin is null || !origin.Describes(definition))
            {
                origin = ListenerOrigin.Of(definition, EventType.Of(definition.EventType));
                if (!origin.IsCollectible)
                    _lastOrigin = origin;
            }

            return Add(definition.EventName ?? NameOf(origin.EventType), listener, definition.Priority, origin);
        }
    }

    public ListenerRegistration Add(string name, object listener, int priority, ListenerOrigin origin)
    {
        lock (Gate)
            return SlotOf(name).Add(listener, priority, origin);
    }

    /// <summary>The listeners of an event, all that a dispatch of that name reaches.</summary>
    public virtual EventSlot? Find(string name) => _names.Find(name);

    /// <summary>Takes away a listener from an event, as often as it is there.</summary>
    /// <returns>Whether it was there.</returns>
    public virtual bool Remove(string name, Delegate listener, Func<object, bool> match) => FindOwn(name)?.Remove(listener, match) == true;

    /// <summary>The listeners that were added under a name. A copy.</summary>
    public ChainEntry<object>[] EntriesNamed(string name)
    {
        lock (Gate)
            return Find(name) is { } slot ? slot.Entries.ToArray() : [];
    }

    public virtual bool HasListeners
    {
        get
        {
            lock (Gate)
                return _names.Count > 0;
        }
    }

    /// <summary>The names of the events that have listeners, in the order in which their first listeners were added.</summary>
    public IReadOnlyList<string> EventNames
    {
        get
        {
            lock (Gate)
                return [.. InOrder().Select(slot => slot.Name)];
        }
    }

    /// <summary>What a subscriber named when it was added.</summary>
    public virtual IReadOnlyList<(string EventName, Delegate Listener)> NamedBy(IEventSubscriber subscriber) => Subscribers.Of(subscriber);

    /// <summary>
    /// The events that have listeners, in the order in which their first listeners were added. To be called under the lock.
    /// </summary>
    public virtual IEnumerable<EventSlot> InOrder() => _names.Values.OrderBy(slot => slot.Sequence);

    /// <summary>To be called under the lock.</summary>
    public virtual void Remove(EventSlot slot)
    {
        _names.Remove(slot.Name);
        RemoveFamily(slot);
    }

    /// <summary>Says to tables that stand on this one that it has changed. To be called under the lock.</summary>
    public void Change() => Volatile.Write(ref _version, _version + 1);

    /// <summary>Lets go of a snapshot whose slot has changed. To be called under the lock.</summary>
    public void Forget(EventSnapshot snapshot)
    {
        snapshot.IsSuperseded = true;
        if (snapshot.TypeIndex < _types.Length)
        {
            ref TypeSlot type = ref _types[snapshot.TypeIndex];
            if (ReferenceEquals(type.Default, snapshot))
                type.Default = null;
            if (ReferenceEquals(type.Named, snapshot))
                type.Named = null;
        }

        // The base may have room where the type itself has none.
        if ((uint)snapshot.DerivedAt < (uint)_types.Length && ReferenceEquals(_types[snapshot.DerivedAt].Derived, snapshot))
            _types[snapshot.DerivedAt].Derived = null;
    }

    /// <summary>The listeners that were added to the table itself.</summary>
    private protected virtual EventSlot? FindOwn(string name) => _names.Find(name);

    /// <summary>Keeps a slot that was made for listeners of the table itself. To be called under the lock.</summary>
    private protected virtual void PutOwn(EventSlot slot) => _names.Set(slot.Name, slot);

    /// <summary>The snapshot of listeners that are not kept here.</summary>
    private protected virtual EventSnapshot? FindElsewhere(EventType eventType, string name) => null;

    private EventSlot SlotOf(string name)
    {
        EventSlot? slot = FindOwn(name);
        if (slot is null)
        {
            PutOwn(slot = new EventSlot(this, name, _sequence++));
            ForgetEmpty();
        }

        return slot;
    }

    private void ForgetEmpty()
    {
        foreach (int index in _emptyTypes)
            _types[index].Default = null;
        _emptyTypes.Clear();
    }

    private EventSnapshot BuildDefault(EventType eventType)
    {
        string name = NameOf(eventType);
        if (!IsKeptAtHand(eventType.Index))
            return BuildScoped(eventType, name);
        lock (Gate)
        {
            EventSnapshot snapshot = Build(eventType, name);
            int index = eventType.Index;
            Reach(index);
            if (snapshot == EventSnapshot.Empty && _types[index].Default is null)
                _emptyTypes.Add(index);
            _types[index].Default = snapshot;
            return snapshot;
        }
    }

    /// <summary>The snapshot of a table that keeps nothing at hand by type.</summary>
    private protected virtual EventSnapshot BuildScoped(EventType eventType, string name)
    {
        if (Volatile.Read(ref _families) is not { } families)
            return FindNamed(eventType, name) ?? EventSnapshot.Empty;
        if (families.Find(eventType, name) is { } known)
            return known;
        lock (Gate)
            return Build(eventType, name);
    }

    private EventSnapshot Build(EventType eventType, string name)
    {
        EventSnapshot own = Find(name)?.Build(eventType) ?? EventSnapshot.Empty;
        return _families is null ? own : _families.Build(eventType, name, own);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private EventSnapshot? BuildNamed(EventType eventType, string name)
    {
        lock (Gate)
        {
            if (!IsKeptAtHand(eventType.Index))
                return Find(name)?.Build(eventType);
            Reach(eventType.Index);
            return _types[eventType.Index].Named = Find(name)?.Build(eventType);
        }
    }

    // The room for all types that the process has dispatched is taken once there were dispatches enough to be worth it: until then, a
    // dispatcher of its own for a moment's work looks its events up by name. Two threads that count at once may count as one.
    private bool IsKeptAtHand(int index) =>
        !_isScoped && (index < _types.Length || index < TypesOfOneSearch * ++_searches);

    private void Reach(int index)
    {
        if (index < _types.Length)
            return;
        var types = new TypeSlot[Math.Max(index + 1, _types.Length * 2)];
        Array.Copy(_types, types, _types.Length);
        Volatile.Write(ref _types, types);
    }
}
