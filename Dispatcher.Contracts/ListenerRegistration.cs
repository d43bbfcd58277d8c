namespace Dispatching.Contracts;

/// <summary>
/// What one call has added: a listener at one event, once, or the listeners of one lazy object. Disposing it takes away just
/// these. Disposing it again does nothing.
/// </summary>
/// <param name="owner">Where it is registered.</param>
/// <param name="id">Its number there.</param>
public readonly struct ListenerRegistration(IRegistrationOwner owner, long id) : IDisposable, IEquatable<ListenerRegistration>
{
    private readonly IRegistrationOwner? _owner = owner;
    private readonly long _id = id;

    /// <summary>Takes away what was added. A dispatch under way still calls it.</summary>
    public void Dispose() => Remove();

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

    /// <summary>Takes away what was added, and says whether any of it was there.</summary>
    internal bool Remove() => _owner?.Remove(_id) == true;
}
