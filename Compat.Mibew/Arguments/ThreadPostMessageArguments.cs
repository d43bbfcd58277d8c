namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ThreadPostMessage"/>: a message is about to be posted.</summary>
/// <param name="bag">The bag.</param>
public sealed class ThreadPostMessageArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The thread.</summary>
    public object? Thread => Get<object>("thread");

    /// <summary>The message's kind.</summary>
    public int MessageKind
    {
        get => Get<int>("message_kind");
        set => Set("message_kind", value);
    }

    /// <summary>The message.</summary>
    public string MessageBody
    {
        get => Get<string>("message_body") ?? "";
        set => Set("message_body", value);
    }

    /// <summary>The message's options.</summary>
    public IDictionary<string, object?> MessageOptions
    {
        get => Get<IDictionary<string, object?>>("message_options") ?? Own<Dictionary<string, object?>>("message_options");
        set => Set("message_options", value);
    }
}
