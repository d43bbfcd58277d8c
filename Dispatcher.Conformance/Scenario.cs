using System.Text.Json;

namespace Conformance;

/// <summary>One recorded scenario.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Dialect">The system that it was recorded from.</param>
/// <param name="Content">The scenario whole.</param>
/// <param name="Expected">The trace that the original left.</param>
/// <param name="Place">The file and the line, counted from 1, that it stands in.</param>
public sealed record Scenario(string Id, string Dialect, JsonElement Content, JsonElement Expected, string Place);
