using System.Text.Json;
using System.Text.Json.Nodes;
using Compat.Moss;

namespace Conformance.Dialects.Moss;

/// <summary>One scenario: a dispatcher, its container's components, and listeners.</summary>
internal sealed class MossStage : Stage
{
    private readonly MossContainer _container = new();
    private readonly MossDispatcher _dispatcher;
    private readonly Dictionary<string, Action<EventNames, int?>> _register = new(StringComparer.Ordinal);

    public MossStage(JsonElement scenario)
    {
        _dispatcher = new MossDispatcher(_container);
        foreach (JsonProperty component in scenario.MembersOf("components"))
        {
            JsonElement operations = component.Value.GetProperty("do");
            _container.Register(component.Name, new ScenarioComponent(component.Name, (name, method, arguments) =>
            {
                NoteCall("invoke", name, method, new JsonArray([.. arguments.Select(Shown)]));
                PerformAll(operations);
            }));
        }

        foreach (JsonProperty listener in scenario.MembersOf("listeners"))
            _register[listener.Name] = Declare(listener.Name, listener.Value);
    }

    protected override bool StartsDispatch(string name) => name == "fire";

    protected override void Perform(string name, JsonElement operation)
    {
        switch (name)
        {
            case "register":
                JsonElement events = operation.GetProperty("event");
                string[] names = events.ValueKind == JsonValueKind.Array
                    ? [.. events.EnumerateArray().Select(one => one.GetString()!)]
                    : [events.GetString()!];
                _register[operation.TextOf("listener")!](
                    names,
                    operation.TryGetProperty("priority", out JsonElement priority) && priority.ValueKind == JsonValueKind.Number
                        ? priority.GetInt32()
                        : null);
                break;
            case "fire":
                object? subject = operation.TryGetProperty("subject", out JsonElement given) ? Read(given) : null;
                Note("fired", Shown(_dispatcher.Fire(operation.TextOf("event")!, subject, operation.TextOf("message"))));
                break;
            case "stop":
                _dispatcher.Stop();
                break;
            default:
                throw new FormatException($"The dialect 'moss' has no operation '{name}'.");
        }
    }

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.Clone(),
    };

    private Action<EventNames, int?> Declare(string name, JsonElement listener)
    {
        if (listener.TextOf("component") is { } component)
        {
            var made = new Listener(
                component,
                listener.TextOf("method"),
                listener.TryGetProperty("arguments", out JsonElement arguments) ? [.. arguments.EnumerateArray().Select(Read)] : []);
            return (events, priority) => _dispatcher.Register(events, made, priority);
        }

        object? Called(IMossContainer container, object? subject, string? message, string eventName)
        {
            NoteCall("call", name, eventName, Shown(subject), message, ReferenceEquals(container, _container));
            PerformAll(listener.GetProperty("do"));
            return listener.TextOf("returns") switch
            {
                "subject" => subject,
                "value" => Read(listener.GetProperty("value")),
                _ => null,
            };
        }

        return (events, priority) => _dispatcher.Register(events, Called, priority);
    }

    private JsonNode? Shown(object? value) => value switch
    {
        null => null,
        string text => text,
        JsonElement element => JsonSerializer.SerializeToNode(element),
        Exception exception => new JsonArray("exception", exception.Message),
        ScenarioComponent component => new JsonArray("component", component.Name),
        IReadOnlyList<object?> list => new JsonArray([.. list.Select(Shown)]),
        _ => ReferenceEquals(value, _container)
            ? new JsonArray("container")
            : throw new FormatException($"A '{value.GetType()}' cannot be shown."),
    };
}
