namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.VisitorCreate"/>: a visitor is tracked for the first time.</summary>
/// <param name="bag">The bag.</param>
public sealed class VisitorCreateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The visitor.</summary>
    public IDictionary<string, object?> Visitor
    {
        get => Get<IDictionary<string, object?>>("visitor") ?? Own<Dictionary<string, object?>>("visitor");
        set => Set("visitor", value);
    }
}
