namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ThreadDelete"/>: a thread has been deleted.</summary>
/// <param name="bag">The bag.</param>
public sealed class ThreadDeleteArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The thread that was deleted.</summary>
    public long Id => Get<long>("id");
}
