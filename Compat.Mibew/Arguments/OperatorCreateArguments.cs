namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.OperatorCreate"/>: an operator has been created.</summary>
/// <param name="bag">The bag.</param>
public sealed class OperatorCreateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The operator.</summary>
    public IDictionary<string, object?> Operator
    {
        get => Get<IDictionary<string, object?>>("operator") ?? Own<Dictionary<string, object?>>("operator");
        set => Set("operator", value);
    }
}
