using System.Globalization;
using Dispatching.Contracts;

namespace Compat.Yii.Handlers;

/// <summary>What a component has that is listened to, or has behaviors.</summary>
internal sealed class ComponentState(Component? owner) : HandlerTable
{
    private readonly OrderedDictionary<string, Behavior> _behaviors = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _anonymous;

    /// <summary>That of every component that has no behaviors and that nobody listens to. It stays empty.</summary>
    public static ComponentState None { get; } = new(null) { IsReady = true };

    public Component? Owner { get; } = owner;

    /// <summary>Whether the behaviors that the class declares are attached.</summary>
    public volatile bool IsReady;

    public bool IsUnused => IsEmpty && All().Count == 0;

    /// <summary>The right to attach the declared behaviors.</summary>
    public Making Making { get; } = new();

    /// <summary>The name of a behavior that has none: no name of a person's begins with this character.</summary>
    public string NextName() => string.Create(CultureInfo.InvariantCulture, $"\0{Interlocked.Increment(ref _anonymous) - 1}");

    /// <summary>Keeps a behavior under a name, and gives back the one that had it.</summary>
    public Behavior? Put(string? name, Behavior behavior)
    {
        lock (_gate)
        {
            name ??= NextName();
            _behaviors.TryGetValue(name, out Behavior? replaced);
            _behaviors[name] = behavior;
            return replaced;
        }
    }

    public Behavior? FindBehavior(string name)
    {
        lock (_gate)
            return _behaviors.GetValueOrDefault(name);
    }

    public Behavior? Take(string name)
    {
        lock (_gate)
            return _behaviors.Remove(name, out Behavior? behavior) ? behavior : null;
    }

    public IReadOnlyList<string> Names()
    {
        lock (_gate)
            return [.. _behaviors.Keys];
    }

    public IReadOnlyList<Behavior> All()
    {
        lock (_gate)
            return [.. _behaviors.Values];
    }
}
