using System.Text.Json;
using Compat.Yii;

namespace Conformance.Dialects.Yii;

/// <summary>One scenario: components, handlers, behaviors, and who listens to classes.</summary>
internal sealed class YiiStage : Stage
{
    private static readonly Dictionary<string, Type> s_classes = new(StringComparer.Ordinal)
    {
        ["Animal"] = typeof(Animal), ["Dog"] = typeof(Dog), ["Puppy"] = typeof(Puppy), ["Cat"] = typeof(Cat), ["Playful"] = typeof(Playful),
    };

    private readonly EventRegistry _classes = new();
    private readonly Dictionary<string, Animal> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<Animal, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Action<Event>> _handlers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _behaviors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Event> _events = new(StringComparer.Ordinal);
    private readonly Stack<Event> _inHand = [];

    public YiiStage(JsonElement scenario)
    {
        foreach (JsonProperty one in scenario.MembersOf("objects"))
            Keep(one.Name, Make(one.Value.GetString()!));
        foreach (JsonProperty handler in scenario.MembersOf("handlers"))
        {
            JsonElement operations = handler.Value.GetProperty("do");
            _handlers[handler.Name] = @event => Called(handler.Name, @event, operations);
        }

        foreach (JsonProperty behavior in scenario.MembersOf("behaviors"))
            _behaviors[behavior.Name] = behavior.Value;
    }

    protected override bool StartsDispatch(string name) => name is "trigger" or "classTrigger";

    protected override void Perform(string name, JsonElement operation)
    {
        string? eventName = operation.TextOf("event");
        switch (name)
        {
            case "on":
                ObjectOf(operation).Attach(
                    eventName!, HandlerOf(operation)!, DataOf(operation), operation.FlagOf("append", otherwise: true));
                break;
            case "off":
                Note("off", ObjectOf(operation).Off(eventName!, HandlerOf(operation)));
                break;
            case "trigger":
                Trigger(operation, ObjectOf(operation), null);
                break;
            case "hasEventHandlers":
                Note("has", ObjectOf(operation).HasEventHandlers(eventName!));
                break;
            case "classOn":
                ClassOf(operation).Attach(
                    eventName!, HandlerOf(operation)!, DataOf(operation), operation.FlagOf("append", otherwise: true));
                break;
            case "classOff":
                Note("off", ClassOf(operation).Off(eventName!, HandlerOf(operation)));
                break;
            case "classOffAll":
                _classes.OffAll();
                break;
            case "classTrigger":
                Trigger(operation, operation.TextOf("object") is null ? null : ObjectOf(operation), operation.TextOf("class"));
                break;
            case "classHasHandlers":
                Note("has", _classes.HasHandlers(
                    operation.TextOf("class") is { } @class ? s_classes[@class] : ObjectOf(operation).GetType(), eventName!));
                break;
            case "handled":
                _inHand.Peek().Handled = operation.FlagOf("value", otherwise: true);
                break;
            case "clone":
                Keep(operation.TextOf("as")!, (Animal)ObjectOf(operation).Clone());
                break;
            case "create":
                Create(operation);
                break;
            case "attachBehavior":
                ObjectOf(operation).AttachBehavior(operation.TextOf("name"), MakeBehavior(operation.TextOf("behavior")!));
                break;
            case "detachBehavior":
                Note("detached", ObjectOf(operation).DetachBehavior(operation.TextOf("name")!) is not null);
                break;
            default:
                throw new FormatException($"The dialect 'yii' has no operation '{name}'.");
        }
    }

    private static JsonElement? DataOf(JsonElement operation) =>
        operation.TryGetProperty("data", out JsonElement data) && data.ValueKind != JsonValueKind.Null ? data : null;

    private Action<Event>? HandlerOf(JsonElement operation) => operation.TextOf("handler") is { } name ? _handlers[name] : null;

    private ClassEvents ClassOf(JsonElement operation)
    {
        string @class = operation.TextOf("class")!;
        return s_classes.TryGetValue(@class, out Type? type) ? _classes.Class(type) : _classes.Class(@class);
    }

    private Animal ObjectOf(JsonElement operation) =>
        operation.TextOf("object") is { } name && _objects.TryGetValue(name, out Animal? found)
            ? found
            : throw new ScenarioException("noObject");

    private void Keep(string name, Animal animal)
    {
        animal.Classes = _classes;
        _objects[name] = animal;
        _names[animal] = name;
    }

    private static Animal Make(string @class) => (Animal)Activator.CreateInstance(s_classes[@class])!;

    private void Create(JsonElement operation)
    {
        Animal animal = Make(operation.TextOf("class")!);
        Keep(operation.TextOf("as")!, animal);
        animal.Configure(
            operation.MembersOf("config").Select(one => KeyValuePair.Create(one.Name, (object?)_handlers[one.Value.GetString()!])));
    }

    private ScenarioBehavior MakeBehavior(string name)
    {
        JsonElement declared = _behaviors[name];
        return new ScenarioBehavior(_ => declared.MembersOf("events")
            .Select(one => KeyValuePair.Create(one.Name, ListenerOf(name, declared, one.Value.GetString()!))));
    }

    private Delegate ListenerOf(string behavior, JsonElement declared, string listener)
    {
        foreach (JsonProperty method in declared.MembersOf("methods"))
        {
            if (method.Name == listener)
            {
                JsonElement operations = method.Value;
                return (Action<Event>)(@event => Called($"{behavior}.{listener}", @event, operations));
            }
        }

        return _handlers[listener];
    }

    private void Trigger(JsonElement operation, Animal? sender, string? @class)
    {
        string eventName = operation.TextOf("event")!;
        Event? given = null;
        if (operation.TextOf("as") is { } name)
        {
            if (!operation.FlagOf("again") || !_events.TryGetValue(name, out given))
            {
                given = new Event();
                if (operation.TextOf("sender") is { } preset && _objects.TryGetValue(preset, out Animal? from))
                    given.Sender = from;
                _events[name] = given;
            }
        }

        if (@class is not null)
            _classes.Trigger(s_classes[@class], eventName, given);
        else if (operation.GetProperty("op").GetString() == "classTrigger")
            _classes.Trigger(sender!, eventName, given);
        else
            sender!.Trigger(eventName, given);
        Note("triggered", given?.Handled, NameOf(given?.Sender));
    }

    private void Called(string handler, Event @event, JsonElement operations)
    {
        NoteCall(
            "call",
            handler,
            @event.Name,
            NameOf(@event.Sender),
            @event.Data is JsonElement data ? JsonSerializer.SerializeToNode(data) : null);
        _inHand.Push(@event);
        try
        {
            PerformAll(operations);
        }
        finally
        {
            _inHand.Pop();
        }
    }

    private string? NameOf(object? sender) => sender is Animal animal ? _names[animal] : null;
}
