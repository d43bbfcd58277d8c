namespace Tests.Messages;

/// <summary>The event that PHP and .NET share in these tests.</summary>
public sealed record OrderPlaced(int OrderId, string? Email = null)
{
    public const string InPhp = @"App\Event\OrderPlaced";

    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>();

    public DateTimeOffset? PlacedAt { get; init; }
}
