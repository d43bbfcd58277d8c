namespace Conformance;

/// <summary>A scenario file, or a line of it, makes no sense. The message names the file and the line.</summary>
public sealed class UnreadableScenarioException(string message, Exception? cause = null) : Exception(message, cause);
