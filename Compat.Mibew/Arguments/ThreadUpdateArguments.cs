namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ThreadUpdate"/>: a thread is saved.</summary>
/// <param name="bag">The bag.</param>
public sealed class ThreadUpdateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The thread after the update.</summary>
    public object? Thread => Get<object>("thread");

    /// <summary>The thread before it.</summary>
    public object? OriginalThread => Get<object>("original_thread");
}
