namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.OperatorLogin"/>: an operator has logged in.</summary>
/// <param name="bag">The bag.</param>
public sealed class OperatorLoginArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The operator.</summary>
    public IDictionary<string, object?> Operator
    {
        get => Get<IDictionary<string, object?>>("operator") ?? Own<Dictionary<string, object?>>("operator");
        set => Set("operator", value);
    }

    /// <summary>Whether to remember.</summary>
    public bool Remember => Get<bool>("remember");
}
