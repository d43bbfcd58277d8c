namespace Compat.Mibew;

/// <summary>
/// The arguments of <see cref="Events.UsersUpdateVisitorsAlter"/>: the list of visitors is about to be sent to operators.
/// </summary>
/// <param name="bag">The bag.</param>
public sealed class UsersUpdateVisitorsAlterArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The visitors.</summary>
    public IList<object?> Visitors
    {
        get => Get<IList<object?>>("visitors") ?? Own<List<object?>>("visitors");
        set => Set("visitors", value);
    }
}
