namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.VisitorDeleteOld"/>: old visitors have been deleted.</summary>
/// <param name="bag">The bag.</param>
public sealed class VisitorDeleteOldArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The visitors that were deleted.</summary>
    public IList<object?> Visitors
    {
        get => Get<IList<object?>>("visitors") ?? Own<List<object?>>("visitors");
        set => Set("visitors", value);
    }
}
