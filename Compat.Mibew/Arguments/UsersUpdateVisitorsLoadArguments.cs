namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.UsersUpdateVisitorsLoad"/>: the list of visitors is about to be loaded.</summary>
/// <param name="bag">The bag.</param>
public sealed class UsersUpdateVisitorsLoadArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The visitors, where a plugin loads them.</summary>
    public IList<object?>? Visitors
    {
        get => Get<IList<object?>>("visitors");
        set => Set("visitors", value);
    }
}
