namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ThreadCreate"/>: a thread has been created.</summary>
/// <param name="bag">The bag.</param>
public sealed class ThreadCreateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The thread.</summary>
    public object? Thread => Get<object>("thread");
}
