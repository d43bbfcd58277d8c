namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.OperatorAuthenticate"/>: an operator is not known by session or cookie.</summary>
/// <param name="bag">The bag.</param>
public sealed class OperatorAuthenticateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The operator that a plugin recognised.</summary>
    public IDictionary<string, object?>? Operator
    {
        get => Get<IDictionary<string, object?>>("operator");
        set => Set("operator", value);
    }

    /// <summary>The request.</summary>
    public object? Request => Get<object>("request");
}
