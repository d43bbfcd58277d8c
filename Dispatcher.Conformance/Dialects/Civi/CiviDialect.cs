using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Dialects.Civi;

/// <summary>CiviCRM's hooks and internal events.</summary>
public sealed class CiviDialect : IDialect
{
    /// <inheritdoc/>
    public string Name => "civi";

    /// <inheritdoc/>
    public IReadOnlyList<JsonArray> Play(JsonElement scenario)
    {
        using var stage = new CiviStage(scenario);
        stage.Play(scenario.GetProperty("steps"));
        return stage.Trace;
    }
}
