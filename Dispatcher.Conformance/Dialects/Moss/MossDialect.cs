using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Dialects.Moss;

/// <summary>Moss's dispatcher.</summary>
public sealed class MossDialect : IDialect
{
    /// <inheritdoc/>
    public string Name => "moss";

    /// <inheritdoc/>
    public IReadOnlyList<JsonArray> Play(JsonElement scenario)
    {
        var stage = new MossStage(scenario);
        stage.Play(scenario.GetProperty("steps"));
        return stage.Trace;
    }
}
