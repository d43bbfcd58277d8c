namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ThreadGetMessagesAlter"/>: messages of a thread were loaded.</summary>
/// <param name="bag">The bag.</param>
public sealed class ThreadGetMessagesAlterArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The messages: maps with id, kind, created, name, message, plugin and data.</summary>
    public IList<object?> Messages
    {
        get => Get<IList<object?>>("messages") ?? Own<List<object?>>("messages");
        set => Set("messages", value);
    }

    /// <summary>The thread.</summary>
    public object? Thread => Get<object>("thread");
}
