namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.GroupUpdate"/>: a group is saved.</summary>
/// <param name="bag">The bag.</param>
public sealed class GroupUpdateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The group after the update.</summary>
    public IDictionary<string, object?> Group
    {
        get => Get<IDictionary<string, object?>>("group") ?? Own<Dictionary<string, object?>>("group");
        set => Set("group", value);
    }

    /// <summary>The group before it.</summary>
    public IDictionary<string, object?> OriginalGroup
    {
        get => Get<IDictionary<string, object?>>("original_group") ?? Own<Dictionary<string, object?>>("original_group");
        set => Set("original_group", value);
    }
}
