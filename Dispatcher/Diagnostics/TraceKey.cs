namespace Dispatching;

/// <summary>One listener of one event, as a trace counts it.</summary>
internal readonly record struct TraceKey(string EventName, object Listener, int Priority, uint Id);
