using Dispatching.Messenger.Wire;

namespace Dispatching.Messenger;

/// <summary>The message that is being handled, as its listeners see it beside the event.</summary>
public sealed class IncomingMessage
{
    private static readonly AsyncLocal<IncomingMessage?> s_current = new();

    internal IncomingMessage(ReceivedMessage received, string from, object @event)
    {
        From = from;
        Envelope = received.Envelope;
        Event = @event;
        Id = received.Envelope.Headers.GetValueOrDefault(MessageHeaders.Id) is { Length: > 0 } id ? id : received.Id;
        Retries = received.Envelope.LastStampOf<RedeliveryStamp>()?.RetryCount ?? 0;
    }

    /// <summary>The message that the caller's flow handles, or <see langword="null"/>.</summary>
    public static IncomingMessage? Current
    {
        get => s_current.Value;
        internal set => s_current.Value = value;
    }

    /// <summary>
    /// The message's id, by which a listener knows a duplicate: the one that its sender gave it, in <c>X-Message-Id</c>, else the broker's,
    /// which is another one after a retry.
    /// </summary>
    public string Id { get; }

    /// <summary>The name of the transport.</summary>
    public string From { get; }

    /// <summary>How often it was sent again because listeners failed.</summary>
    public int Retries { get; }

    /// <summary>The program that sent it, where it said so.</summary>
    public string? Origin => Envelope.Headers.GetValueOrDefault(MessageHeaders.Origin);

    /// <summary>The message as it came.</summary>
    public MessengerEnvelope Envelope { get; }

    internal object Event { get; }
}
