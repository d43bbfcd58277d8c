using System.Text.Json;

namespace Conformance;

/// <summary>One recorded scenario.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Dialect">The system that it was recorded from.</param>
/// <param name="Content">The scenario whole.</param>
/// <param name="Expected">The trace that the original left.</param>
public sealed record Scenario(string Id, string Dialect, JsonElement Content, JsonElement Expected);
