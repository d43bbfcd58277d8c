namespace Dispatching.Messenger;

/// <summary>Says how long a message is kept back.</summary>
/// <param name="Delay">Milliseconds.</param>
public sealed record DelayStamp(long Delay) : IMessageStamp
{
    /// <inheritdoc/>
    public static string PhpClass => @"Symfony\Component\Messenger\Stamp\DelayStamp";
}
