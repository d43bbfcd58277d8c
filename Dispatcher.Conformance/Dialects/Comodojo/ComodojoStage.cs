using System.Text.Json;
using System.Text.Json.Nodes;
using Compat.Comodojo;

namespace Conformance.Dialects.Comodojo;

/// <summary>One scenario: a dispatcher and its hooks.</summary>
internal sealed class ComodojoStage : Stage
{
    private readonly ComodojoDispatcher _dispatcher;
    private readonly Dictionary<string, Action<string>> _add = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public ComodojoStage(JsonElement scenario)
    {
        _dispatcher = new ComodojoDispatcher(logger: new NotingLogger(level => Note("log", level)));
        foreach (JsonProperty callback in scenario.MembersOf("callbacks"))
            Declare(callback.Name, callback.Value);
    }

    protected override bool StartsDispatch(string name) => name == "fire";

    protected override void Perform(string name, JsonElement operation)
    {
        string eventName = operation.TextOf("event")!;
        switch (name)
        {
            case "add":
                _add[operation.TextOf("callback")!](eventName);
                break;
            case "remove":
                Note("removed", _dispatcher.RemoveHook(
                    eventName, operation.TextOf("callback") is { } callback ? _targets[callback] : null));
                break;
            case "fire":
                object? value = operation.TryGetProperty("data", out JsonElement data) ? Read(data) : null;
                Note("fired", Shown(_dispatcher.Fire(eventName, Enum.Parse<HookType>(operation.TextOf("type")!, ignoreCase: true), value)));
                break;
            default:
                throw new FormatException($"The dialect 'comodojo' has no operation '{name}'.");
        }
    }

    private void Declare(string name, JsonElement callback)
    {
        object? Call(object? value)
        {
            NoteCall("call", name, Shown(value));
            PerformAll(callback.GetProperty("do"));
            return callback.TryGetProperty("returns", out JsonElement returns) ? Read(returns) : null;
        }

        switch (callback.TextOf("kind"))
        {
            case "method":
                var target = new CallbackObject(Call);
                Add(target, target, nameof(CallbackObject.Call));
                break;
            case "missingMethod":
                Add(typeof(CallbackObject), typeof(CallbackObject), "Missing");
                break;
            case "missing":
                var nothing = new object();
                Add(nothing, nothing, name);
                break;
            default:
                Func<object?, object?> function = Call;
                _targets[name] = function;
                _add[name] = eventName => _dispatcher.AddHook(eventName, function);
                break;
        }

        void Add(object removedAs, object on, string method)
        {
            _targets[name] = removedAs;
            _add[name] = eventName => _dispatcher.AddHook(eventName, on, method);
        }
    }

    private object? Read(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Object:
                string name = $"{value.TextOf("type")}:{value.GetProperty("id")}";
                if (_values.TryGetValue(name, out object? known))
                    return known;
                return _values[name] = value.TextOf("type") switch
                {
                    "request" => new ObjectRequest(),
                    "table" => new ObjectRoutingTable(),
                    "route" => new ObjectRoute("x"),
                    "success" => new ObjectSuccess(),
                    "error" => new ObjectError(),
                    "redirect" => new ObjectRedirect(),
                    _ => throw new FormatException($"There is no type of value '{value.TextOf("type")}'."),
                };
            default:
                return value.Clone();
        }
    }

    private JsonNode? Shown(object? value) => value switch
    {
        null => null,
        string text => text,
        JsonElement element => JsonSerializer.SerializeToNode(element),
        _ => _values.First(one => ReferenceEquals(one.Value, value)).Key,
    };
}
