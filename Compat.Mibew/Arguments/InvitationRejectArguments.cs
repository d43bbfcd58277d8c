namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.InvitationReject"/>: a visitor has rejected an invitation.</summary>
/// <param name="bag">The bag.</param>
public sealed class InvitationRejectArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The invitation; none where its thread is gone.</summary>
    public object? Invitation => Get<object>("invitation");
}
