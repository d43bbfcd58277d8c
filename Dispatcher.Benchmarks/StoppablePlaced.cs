using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>An event that can be stopped.</summary>
public sealed class StoppablePlaced : StoppableEvent;
