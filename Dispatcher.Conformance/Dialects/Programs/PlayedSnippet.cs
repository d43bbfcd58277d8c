namespace Conformance.Dialects.Programs;

/// <summary>How a snippet went.</summary>
/// <param name="Id">The snippet.</param>
/// <param name="Group">Its group.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Detail">What differs, or what is left.</param>
public sealed record PlayedSnippet(string Id, string Group, PlayedOutcome Outcome, string Detail);
