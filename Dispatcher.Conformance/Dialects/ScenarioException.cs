namespace Conformance.Dialects;

/// <summary>What a scenario throws, or what it notes as an error at the step.</summary>
/// <param name="error">The error, as the trace shows it.</param>
public sealed class ScenarioException(string error) : Exception(error);
