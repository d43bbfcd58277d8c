namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.InvitationIgnore"/>: an invitation that a visitor ignored has been closed.</summary>
/// <param name="bag">The bag.</param>
public sealed class InvitationIgnoreArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The invitation: a thread.</summary>
    public object? Invitation => Get<object>("invitation");
}
