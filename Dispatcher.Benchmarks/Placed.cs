namespace Benchmarks;

/// <summary>An event that cannot be stopped.</summary>
public sealed class Placed;
