namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.InvitationCreate"/>: a visitor has been invited.</summary>
/// <param name="bag">The bag.</param>
public sealed class InvitationCreateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The invitation: a thread.</summary>
    public object? Invitation => Get<object>("invitation");
}
