namespace Compat.Yii.Handlers;

/// <summary>What a component has that is listened to, or has behaviors.</summary>
internal sealed class ComponentState(Component? owner) : HandlerTable
{
    private readonly OrderedDictionary<string, Behavior> _behaviors = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private bool _hasBegun;
    private int _anonymous;

    /// <summary>That of every component that has no behaviors and that nobody listens to. It stays empty.</summary>
    public static ComponentState None { get; } = new(null) { IsReady = true };

    public Component? Owner { get; } = owner;

    /// <summary>Whether the behaviors that the class declares are attached.</summary>
    public volatile bool IsReady;

    public bool IsUnused => IsEmpty && All().Count == 0;

    /// <summary>Whether it is the caller who attaches the declared behaviors.</summary>
    public bool Begin()
    {
        bool isFirst = !_hasBegun;
        _hasBegun = true;
        return isFirst;
    }

    /// <summary>Keeps a behavior under a name, and gives back the one that had it.</summary>
    public Behavior? Put(string? name, Behavior behavior)
    {
        lock (_gate)
        {
            // No name of a person's begins with this character.
            name ??= string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\0{_anonymous++}");
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

    public IReadOnlyList<Behavior> TakeAll()
    {
        lock (_gate)
        {
            Behavior[] behaviors = [.. _behaviors.Values];
            _behaviors.Clear();
            return behaviors;
        }
    }

    public IReadOnlyList<Behavior> All()
    {
        lock (_gate)
            return [.. _behaviors.Values];
    }
}
