namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.GroupUpdateOperators"/>: the operators of a group have changed.</summary>
/// <param name="bag">The bag.</param>
public sealed class GroupUpdateOperatorsArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The group.</summary>
    public IDictionary<string, object?> Group
    {
        get => Get<IDictionary<string, object?>>("group") ?? Own<Dictionary<string, object?>>("group");
        set => Set("group", value);
    }

    /// <summary>The operators before.</summary>
    public IList<object?> OriginalOperators
    {
        get => Get<IList<object?>>("original_operators") ?? Own<List<object?>>("original_operators");
        set => Set("original_operators", value);
    }

    /// <summary>The operators after.</summary>
    public IList<object?> Operators
    {
        get => Get<IList<object?>>("operators") ?? Own<List<object?>>("operators");
        set => Set("operators", value);
    }
}
