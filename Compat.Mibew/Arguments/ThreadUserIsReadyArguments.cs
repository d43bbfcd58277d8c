namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ThreadUserIsReady"/>: a visitor is ready to chat.</summary>
/// <param name="bag">The bag.</param>
public sealed class ThreadUserIsReadyArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The thread.</summary>
    public object? Thread => Get<object>("thread");
}
