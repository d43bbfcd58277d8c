using Mediator;

namespace Benchmarks.Peers;

/// <summary>An event of both systems that eight listeners hear.</summary>
public sealed class HeardEightTimes : INotification;
