namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.GroupDelete"/>: a group has been deleted.</summary>
/// <param name="bag">The bag.</param>
public sealed class GroupDeleteArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The group that was deleted.</summary>
    public long Id => Get<long>("id");
}
