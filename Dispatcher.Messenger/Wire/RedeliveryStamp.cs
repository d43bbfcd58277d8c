namespace Dispatching.Messenger;

/// <summary>Says how often a message was sent again because its listeners failed.</summary>
/// <param name="RetryCount">The number of retries; 0 where it came to a failure transport.</param>
/// <param name="RedeliveredAt">When it was sent again.</param>
public sealed record RedeliveryStamp(int RetryCount, DateTimeOffset RedeliveredAt) : IMessageStamp
{
    /// <inheritdoc/>
    public static string PhpClass => @"Symfony\Component\Messenger\Stamp\RedeliveryStamp";
}
