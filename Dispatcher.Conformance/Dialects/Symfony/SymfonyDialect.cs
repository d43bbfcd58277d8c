using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Dialects.Symfony;

/// <summary>Symfony's EventDispatcher, on the dispatcher itself.</summary>
public sealed class SymfonyDialect : IDialect
{
    /// <inheritdoc/>
    public string Name => "symfony";

    /// <inheritdoc/>
    public IReadOnlyList<JsonArray> Play(JsonElement scenario)
    {
        var stage = new SymfonyStage(scenario);
        stage.Play(scenario.GetProperty("steps"));
        return stage.Trace;
    }
}
