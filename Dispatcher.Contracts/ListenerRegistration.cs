namespace Dispatching.Contracts;

/// <summary>One listener at one event, once: disposing it takes just this one away. Disposing it again does nothing.</summary>
/// <param name="owner">Where it is registered.</param>
/// <param name="id">Its number there.</param>
public readonly struct ListenerRegistration(IRegistrationOwner owner, long id) : IDisposable, IEquatable<ListenerRegistration>
{
    private readonly IRegistrationOwner? _owner = owner;
    private readonly long _id = id;

    /// <summary>Takes the listener away. A dispatch under way still calls it.</summary>
    public void Dispose() => _owner?.Remove(_id);

    /// <inheritdoc/>
    public bool Equals(ListenerRegistration other) => ReferenceEquals(_owner, other._owner) && _id == other._id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ListenerRegistration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_owner, _id);

    /// <summary>Whether both are the same registration.</summary>
    public static bool operator ==(ListenerRegistration left, ListenerRegistration right) => left.Equals(right);

    /// <summary>Whether they are different registrations.</summary>
    public static bool operator !=(ListenerRegistration left, ListenerRegistration right) => !left.Equals(right);
}
