namespace Compat.Civi;

/// <summary>The class of a service that was added with what it listens to.</summary>
/// <param name="Id">The service's id.</param>
/// <param name="Type">Its class.</param>
internal sealed record NamedService(string Id, Type Type);
