using Mediator;

namespace Benchmarks.Peers;

/// <summary>An event of both systems that one listener hears.</summary>
public sealed class HeardOnce : INotification;
