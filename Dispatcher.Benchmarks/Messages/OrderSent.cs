namespace Benchmarks.Messages;

/// <summary>The event that is sent.</summary>
public sealed record OrderSent(int OrderId, string Email, IReadOnlyList<string> Lines);
