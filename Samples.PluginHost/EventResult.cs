using Dispatching.Diagnostics;

namespace PluginHost;

/// <summary>What came of a line.</summary>
/// <param name="Line">The line, with the arguments as listeners left them; <see langword="null"/> where it could not be read.</param>
/// <param name="Dispatches">What was dispatched.</param>
/// <param name="IsStopped">Whether the event was stopped.</param>
/// <param name="Error">What failed, or <see langword="null"/>.</param>
internal sealed record EventResult(EventLine? Line, IReadOnlyList<RecordedDispatch> Dispatches, bool IsStopped, string? Error);
