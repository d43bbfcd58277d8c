namespace Dispatching.Contracts;

/// <summary>What a <see cref="ListenerRegistration"/> is taken away from. Only a registry of one's own implements it.</summary>
public interface IRegistrationOwner
{
    /// <summary>Takes a registration away, if it is still there.</summary>
    /// <param name="id">The registration's number.</param>
    /// <returns>Whether it was there.</returns>
    bool Remove(long id);
}
