namespace Dispatching.Messenger;

/// <summary>Says from which transport a message came to a failure transport.</summary>
/// <param name="OriginalReceiverName">The name of the transport.</param>
public sealed record SentToFailureTransportStamp(string OriginalReceiverName) : IMessageStamp
{
    /// <inheritdoc/>
    public static string PhpClass => @"Symfony\Component\Messenger\Stamp\SentToFailureTransportStamp";
}
