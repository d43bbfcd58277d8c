namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.OperatorUpdate"/>: an operator is saved.</summary>
/// <param name="bag">The bag.</param>
public sealed class OperatorUpdateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The operator after the update.</summary>
    public IDictionary<string, object?> Operator
    {
        get => Get<IDictionary<string, object?>>("operator") ?? Own<Dictionary<string, object?>>("operator");
        set => Set("operator", value);
    }

    /// <summary>The operator before it.</summary>
    public IDictionary<string, object?> OriginalOperator
    {
        get => Get<IDictionary<string, object?>>("original_operator") ?? Own<Dictionary<string, object?>>("original_operator");
        set => Set("original_operator", value);
    }
}
