using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Dialects.Mibew;

/// <summary>Mibew's events.</summary>
public sealed class MibewDialect : IDialect
{
    /// <inheritdoc/>
    public string Name => "mibew";

    /// <inheritdoc/>
    public IReadOnlyList<JsonArray> Play(JsonElement scenario)
    {
        var stage = new MibewStage(scenario);
        stage.Play(scenario.GetProperty("steps"));
        return stage.Trace;
    }
}
