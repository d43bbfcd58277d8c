namespace Compat.Civi;

/// <summary>The parameters of a hook in order, by reference: what a hook-style listener gets that takes them all.</summary>
public readonly struct HookParameters : IEquatable<HookParameters>
{
    private readonly GenericHookEvent _event;

    internal HookParameters(GenericHookEvent @event) => _event = @event;

    internal GenericHookEvent Event => _event;

    /// <summary>How many there are.</summary>
    public int Count => _event.Values.Length;

    /// <summary>A parameter.</summary>
    /// <param name="place">Its place, from 0.</param>
    /// <returns>Its value. Writing it reaches the listeners behind, and the caller's variable where it passed one.</returns>
    public object? this[int place]
    {
        get => _event.Values[place];
        set => _event.Values[place] = value;
    }

    /// <inheritdoc/>
    public bool Equals(HookParameters other) => ReferenceEquals(_event, other._event);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HookParameters other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _event?.GetHashCode() ?? 0;

    /// <summary>Whether both are of the same call.</summary>
    public static bool operator ==(HookParameters left, HookParameters right) => left.Equals(right);

    /// <summary>Whether they are of different calls.</summary>
    public static bool operator !=(HookParameters left, HookParameters right) => !left.Equals(right);
}
