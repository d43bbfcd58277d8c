namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.OperatorDelete"/>: an operator has been deleted.</summary>
/// <param name="bag">The bag.</param>
public sealed class OperatorDeleteArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The operator that was deleted.</summary>
    public long Id => Get<long>("id");
}
