namespace Compat.Civi;

/// <summary>A scope of a container that was begun for a request.</summary>
/// <param name="Services">The scope's services.</param>
/// <param name="Scope">What ends it.</param>
public sealed record CiviServiceScope(ICiviServices Services, IDisposable Scope);
