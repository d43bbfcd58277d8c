namespace Compat.Civi;

/// <summary>
/// An event about records of one kind: <c>civi.api4.validate</c> and <c>civi.api4.authorizeRecord</c> are dispatched again as
/// <c>civi.api4.validate::Contact</c>.
/// </summary>
public interface IEntityEvent
{
    /// <summary>The kind of record.</summary>
    string? EntityName { get; }
}
