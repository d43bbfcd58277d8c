using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Dialects.Yii;

/// <summary>Yii 2's events, on components and a registry of class-level handlers of their own.</summary>
public sealed class YiiDialect : IDialect
{
    /// <inheritdoc/>
    public string Name => "yii";

    /// <inheritdoc/>
    public IReadOnlyList<JsonArray> Play(JsonElement scenario)
    {
        var stage = new YiiStage(scenario);
        stage.Play(scenario.GetProperty("steps"));
        return stage.Trace;
    }
}
