using System.Globalization;
using Dispatching.Contracts;

namespace Compat.Yii.Handlers;

/// <summary>What a component has that is listened to, or has behaviors.</summary>
internal sealed class ComponentState(Component? owner) : HandlerTable
{
    private readonly OrderedDictionary<string, Behavior> _behaviors = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _next;

    /// <summary>That of every component that has no behaviors and that nobody listens to. It stays empty.</summary>
    public static ComponentState None { get; } = new(null) { IsReady = true };

    public Component? Owner { get; } = owner;

    /// <summary>Whether the behaviors that the class declares are attached.</summary>
    public volatile bool IsReady;

    /// <summary>Whether the declared behaviors are attached, though the component may not be initialized yet.</summary>
    public bool HasDeclared { get; set; }

    public bool IsUnused => IsEmpty && All().Count == 0;

    /// <summary>The right to initialize the component.</summary>
    public Making Initializing { get; } = new();

    /// <summary>The right to attach the declared behaviors.</summary>
    public Making Making { get; } = new();

    /// <summary>The name of a behavior that has none: a number, the next of PHP's array.</summary>
    public string NextName()
    {
        lock (_gate)
            return _next++.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Keeps a behavior under a name, and gives back the one that had it.</summary>
    public Behavior? Put(string? name, Behavior behavior)
    {
        lock (_gate)
        {
            name ??= NextName();
            if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= _next)
                _next = number + 1;
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

    public IReadOnlyDictionary<string, Behavior> All()
    {
        lock (_gate)
            return new OrderedDictionary<string, Behavior>(_behaviors, StringComparer.Ordinal);
    }
}
