namespace Conformance.Dialects;

/// <summary>What a scenario throws, or what it notes as an error at the step.</summary>
/// <param name="error">The error, as the trace shows it.</param>
/// <param name="message">The message, where it is another one.</param>
public sealed class ScenarioException(string error, string? message = null) : Exception(message ?? error)
{
    /// <summary>The error, as the trace shows it.</summary>
    public string Error { get; } = error;
}
