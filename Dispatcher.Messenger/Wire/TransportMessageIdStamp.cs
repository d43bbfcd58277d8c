namespace Dispatching.Messenger;

/// <summary>Says under which id a transport knew a message.</summary>
/// <param name="Id">The id.</param>
public sealed record TransportMessageIdStamp(string Id) : IMessageStamp
{
    /// <inheritdoc/>
    public static string PhpClass => @"Symfony\Component\Messenger\Stamp\TransportMessageIdStamp";
}
