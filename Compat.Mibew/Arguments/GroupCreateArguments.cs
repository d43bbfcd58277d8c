namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.GroupCreate"/>: a group has been created.</summary>
/// <param name="bag">The bag.</param>
public sealed class GroupCreateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The group.</summary>
    public IDictionary<string, object?> Group
    {
        get => Get<IDictionary<string, object?>>("group") ?? Own<Dictionary<string, object?>>("group");
        set => Set("group", value);
    }
}
