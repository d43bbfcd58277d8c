namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.UsersUpdateThreadsAlter"/>: the list of threads is about to be sent to operators.</summary>
/// <param name="bag">The bag.</param>
public sealed class UsersUpdateThreadsAlterArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The threads.</summary>
    public IList<object?> Threads
    {
        get => Get<IList<object?>>("threads") ?? Own<List<object?>>("threads");
        set => Set("threads", value);
    }
}
