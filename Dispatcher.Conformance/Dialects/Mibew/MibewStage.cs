using System.Text.Json;
using System.Text.Json.Nodes;
using Compat.Mibew;

namespace Conformance.Dialects.Mibew;

/// <summary>One scenario: a dispatcher and plugins.</summary>
internal sealed class MibewStage : Stage
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly Dictionary<string, ScenarioPlugin> _plugins = new(StringComparer.Ordinal);
    private readonly Stack<EventArguments> _inHand = [];

    public MibewStage(JsonElement scenario)
    {
        foreach (JsonProperty plugin in scenario.MembersOf("plugins"))
        {
            JsonElement methods = plugin.Value.GetProperty("methods");
            PluginPriority weight = plugin.Value.TryGetProperty("weight", out JsonElement given) ? PriorityOf(given)!.Value : 0;
            _plugins[plugin.Name] = new ScenarioPlugin(weight, (method, arguments) => Called(
                $"{plugin.Name}.{method}",
                arguments,
                methods.TryGetProperty(method, out JsonElement operations) ? operations : default));
        }
    }

    protected override bool StartsDispatch(string name) => name == "trigger";

    protected override void Perform(string name, JsonElement operation)
    {
        switch (name)
        {
            case "attach":
                Note("attached", _dispatcher.AttachListener(
                    operation.TextOf("event")!,
                    PluginOf(operation),
                    operation.TextOf("method")!,
                    operation.TryGetProperty("priority", out JsonElement priority) ? PriorityOf(priority) : null));
                break;
            case "detach":
                Note("detached", _dispatcher.DetachListener(operation.TextOf("event")!, PluginOf(operation), operation.TextOf("method")!));
                break;
            case "trigger":
                var arguments = new EventArguments(
                    operation.MembersOf("args").Select(one => KeyValuePair.Create(one.Name, Read(one.Value))));
                bool result = _dispatcher.TriggerEvent(operation.TextOf("event")!, arguments);
                Note("triggered", result, Shown(arguments));
                break;
            case "set":
                _inHand.Peek()[operation.TextOf("key")!] = Read(operation.GetProperty("value"));
                break;
            case "append":
                EventArguments inHand = _inHand.Peek();
                string key = operation.TextOf("key")!;
                inHand[key] = Concatenated(inHand[key]) + Concatenated(Read(operation.GetProperty("value")));
                break;
            case "unset":
                _inHand.Peek().Remove(operation.TextOf("key")!);
                break;
            default:
                throw new FormatException($"The dialect 'mibew' has no operation '{name}'.");
        }
    }

    private static PluginPriority? PriorityOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out long whole) && !value.GetRawText().AsSpan().ContainsAny(".eE")
            ? (PluginPriority)whole
            : value.GetDouble(),
        _ => null,
    };

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.Clone(),
    };

    private static string Concatenated(object? value) => value switch
    {
        null => "",
        JsonElement { ValueKind: JsonValueKind.False } => "",
        JsonElement { ValueKind: JsonValueKind.True } => "1",
        JsonElement element => element.GetRawText(),
        _ => value.ToString()!,
    };

    private static JsonObject Shown(EventArguments arguments) => new(arguments.Select(one => KeyValuePair.Create<string, JsonNode?>(
        one.Key, one.Value is JsonElement element ? JsonSerializer.SerializeToNode(element) : JsonValue.Create(one.Value as string))));

    private ScenarioPlugin PluginOf(JsonElement operation) => _plugins[operation.TextOf("plugin")!];

    private void Called(string listener, EventArguments arguments, JsonElement operations)
    {
        NoteCall("call", listener, Shown(arguments));
        if (operations.ValueKind != JsonValueKind.Array)
            return;
        _inHand.Push(arguments);
        try
        {
            PerformAll(operations);
        }
        finally
        {
            _inHand.Pop();
        }
    }
}
