namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.InvitationAccept"/>: a visitor has accepted an invitation.</summary>
/// <param name="bag">The bag.</param>
public sealed class InvitationAcceptArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The invitation: a thread.</summary>
    public object? Invitation => Get<object>("invitation");
}
