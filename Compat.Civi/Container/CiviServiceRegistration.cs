namespace Compat.Civi;

/// <summary>A service that listens, found by its class.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Methods">Its methods and their events.</param>
internal sealed record CiviServiceRegistration(string Id, IReadOnlyList<SubscribedMethod> Methods);
