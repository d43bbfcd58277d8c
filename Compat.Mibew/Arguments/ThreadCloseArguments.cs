namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ThreadClose"/>: a thread has been closed.</summary>
/// <param name="bag">The bag.</param>
public sealed class ThreadCloseArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The thread.</summary>
    public object? Thread => Get<object>("thread");
}
