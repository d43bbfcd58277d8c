using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Dialects;

/// <summary>Plays the scenarios of one original system.</summary>
public interface IDialect
{
    /// <summary>The system's name, as scenarios give it.</summary>
    string Name { get; }

    /// <summary>Plays a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The trace that it left.</returns>
    IReadOnlyList<JsonArray> Play(JsonElement scenario);
}
