using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Dialects.Comodojo;

/// <summary>Comodojo's hooks.</summary>
public sealed class ComodojoDialect : IDialect
{
    /// <inheritdoc/>
    public string Name => "comodojo";

    /// <inheritdoc/>
    public IReadOnlyList<JsonArray> Play(JsonElement scenario)
    {
        var stage = new ComodojoStage(scenario);
        stage.Play(scenario.GetProperty("steps"));
        return stage.Trace;
    }
}
