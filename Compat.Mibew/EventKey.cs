namespace Compat.Mibew;

/// <summary>An event's name, and the type of its arguments.</summary>
/// <typeparam name="TArguments">The arguments, typed.</typeparam>
public sealed class EventKey<TArguments>
    where TArguments : ArgumentsView
{
    internal EventKey(string name, Func<EventArguments, TArguments> view)
    {
        Name = name;
        View = view;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Types a bag.</summary>
    internal Func<EventArguments, TArguments> View { get; }

    /// <summary>The name.</summary>
    /// <param name="key">The key.</param>
    public static implicit operator string(EventKey<TArguments> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Name;
    }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
