namespace Dispatching.Porting.Finding;

/// <summary>What was found in a plugin.</summary>
/// <param name="System">The system that it is for.</param>
/// <param name="Registrations">What it registers, in the order of the files and their text.</param>
internal sealed record Findings(PluginSystem System, IReadOnlyList<FoundRegistration> Registrations);
