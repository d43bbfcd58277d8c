using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// Who listens to what: shared by a dispatcher and those of its scopes. Changes take the lock; a dispatch takes it only to
/// build the snapshot that a change has made necessary, or to keep one at hand for the first time, never while a listener runs.
/// </summary>
internal sealed class EventTable
{
    private readonly IReadOnlyDictionary<Type, string>? _aliases;
    private readonly NameTable<EventSlot> _names = new();
    private readonly List<int> _emptyTypes = [];
    private TypeSlot[] _types = [];
    private ListenerOrigin? _lastOrigin;
    private readonly bool _isScoped;
    private long _sequence;

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
        : this(other._aliases) => _isScoped = true;

    public Lock Gate { get; } = new();

    /// <summary>What subscribers named when they were added.</summary>
    public AddedSubscribers Subscribers { get; }

    /// <summary>By <see cref="EventType.Index"/>.</summary>
    public TypeSlot[] Types => _types;

    public string NameOf(EventType eventType) =>
        _aliases is not null && _aliases.TryGetValue(eventType.Type, out string? alias) ? alias : eventType.Name;

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
        _names.Find(name) is not { } slot ? null
        : slot.Newest is { } newest && newest.TypeIndex == eventType.Index ? newest
        : slot.Find(eventType) ?? BuildNamed(eventType, name);

    /// <summary>Keeps a snapshot at hand under its name, where its type has none there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EventSnapshot KeepAtHand(EventSnapshot snapshot)
    {
        TypeSlot[] types = _types;
        int index = snapshot.TypeIndex;
        if ((uint)index < (uint)types.Length && types[index].Named is null)
            RememberNamed(snapshot);
        return snapshot;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RememberNamed(EventSnapshot snapshot)
    {
        lock (Gate)
        {
            if (!snapshot.IsSuperseded)
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
        if (snapshot.DerivedAt >= 0 || snapshot.Type is null)
            return;
        lock (Gate)
        {
            if (snapshot.IsSuperseded || snapshot.DerivedAt >= 0)
                return;
            Reach(baseIndex);
            snapshot.DerivedAt = baseIndex;
            _types[baseIndex].Derived = snapshot;
        }
    }

    public ListenerRegistration Add(ListenerDefinition definition)
    {
        if (definition.Listener is { } given)
            ListenerForm.Check(ListenerForm.Original(given), definition.Expression);
        object listener = (object?)definition.Listener ?? new FactoryListener(definition);
        lock (Gate)
        {
            ListenerOrigin? origin = _lastOrigin;
            if (origin is null || !origin.Describes(definition))
            {
                origin = new ListenerOrigin(definition, EventType.Of(definition.EventType));
                if (!origin.IsCollectible)
                    _lastOrigin = origin;
            }

            return Add(definition.EventName ?? NameOf(origin.EventType), listener, definition.Priority, origin);
        }
    }

    public ListenerRegistration Add(string name, object listener, int priority, ListenerOrigin origin)
    {
        lock (Gate)
        {
            EventSlot? slot = _names.Find(name);
            if (slot is null)
            {
                _names.Set(name, slot = new EventSlot(this, name, _sequence++));
                ForgetEmpty();
            }

            return slot.Add(listener, priority, origin);
        }
    }

    public EventSlot? Find(string name) => _names.Find(name);

    /// <summary>The listeners of an event, in the order in which they are called.</summary>
    public ChainEntry<object>[] EntriesOf(string name)
    {
        lock (Gate)
            return Find(name) is { } slot ? slot.Entries.ToArray() : [];
    }

    public bool HasListeners
    {
        get
        {
            lock (Gate)
                return _names.Count > 0;
        }
    }

    /// <summary>
    /// The events that have listeners, in the order in which their first listeners were added. To be called under the lock.
    /// </summary>
    public IEnumerable<EventSlot> InOrder() => _names.Values.OrderBy(slot => slot.Sequence);

    /// <summary>To be called under the lock.</summary>
    public void Remove(EventSlot slot)
    {
        _names.Remove(slot.Name);
    }

    /// <summary>Lets go of a snapshot whose slot has changed. To be called under the lock.</summary>
    public void Forget(EventSnapshot snapshot)
    {
        snapshot.IsSuperseded = true;
        int index = snapshot.TypeIndex;
        if (index >= _types.Length)
            return;
        ref TypeSlot type = ref _types[index];
        if (ReferenceEquals(type.Default, snapshot))
            type.Default = null;
        if (ReferenceEquals(type.Named, snapshot))
            type.Named = null;
        if ((uint)snapshot.DerivedAt < (uint)_types.Length && ReferenceEquals(_types[snapshot.DerivedAt].Derived, snapshot))
            _types[snapshot.DerivedAt].Derived = null;
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
        if (_isScoped)
            return FindNamed(eventType, name) ?? EventSnapshot.Empty;
        lock (Gate)
        {
            EventSnapshot snapshot = Find(name)?.Build(eventType) ?? EventSnapshot.Empty;
            int index = eventType.Index;
            Reach(index);
            if (snapshot == EventSnapshot.Empty && _types[index].Default is null)
                _emptyTypes.Add(index);
            _types[index].Default = snapshot;
            return snapshot;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private EventSnapshot? BuildNamed(EventType eventType, string name)
    {
        lock (Gate)
        {
            if (_isScoped)
                return Find(name)?.Build(eventType);
            Reach(eventType.Index);
            return _types[eventType.Index].Named = Find(name)?.Build(eventType);
        }
    }

    private void Reach(int index)
    {
        if (index < _types.Length)
            return;
        var types = new TypeSlot[Math.Max(index + 1, _types.Length * 2)];
        Array.Copy(_types, types, _types.Length);
        Volatile.Write(ref _types, types);
    }
}
