namespace Dispatching.Messenger;

/// <summary>Says which bus of a PHP application handles a message, where it has several.</summary>
/// <param name="BusName">The service of the bus, as in <c>messenger.bus.default</c>.</param>
public sealed record BusNameStamp(string BusName) : IMessageStamp
{
    /// <inheritdoc/>
    public static string PhpClass => @"Symfony\Component\Messenger\Stamp\BusNameStamp";
}
