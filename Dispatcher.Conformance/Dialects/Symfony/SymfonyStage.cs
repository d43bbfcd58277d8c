using System.Text.Json;
using System.Text.Json.Nodes;
using Dispatching;
using Dispatching.Contracts;

namespace Conformance.Dialects.Symfony;

/// <summary>One scenario: a dispatcher, its listeners and subscribers.</summary>
internal sealed class SymfonyStage : Stage
{
    private readonly EventDispatcher _inner = new();
    private readonly IEventDispatcher _dispatcher;
    private readonly IListenerIntrospection _listeners;
    private readonly TraceableEventDispatcher? _traceable;
    private readonly bool _notesMaking;
    private readonly Dictionary<string, ScenarioListener> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScenarioSubscriber> _subscribers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _events = new(StringComparer.Ordinal);
    private readonly Stack<object> _inHand = [];

    public SymfonyStage(JsonElement scenario)
    {
        _dispatcher = scenario.TextOf("dispatcher") switch
        {
            "immutable" => new ImmutableEventDispatcher(_inner),
            "traceable" => _traceable = new TraceableEventDispatcher(_inner),
            _ => _inner,
        };
        _listeners = (IListenerIntrospection)_dispatcher;
        _notesMaking = scenario.FlagOf("made");
        foreach (JsonProperty listener in scenario.MembersOf("listeners"))
        {
            bool isLazy = listener.Value.TextOf("kind")!.StartsWith("lazy", StringComparison.Ordinal);
            Declare(listener.Name, isLazy, listener.Value.GetProperty("do"));
        }

        foreach (JsonProperty subscriber in scenario.MembersOf("subscribers"))
        {
            var methods = new Dictionary<string, ScenarioListener>(StringComparer.Ordinal);
            foreach (JsonProperty method in subscriber.Value.MembersOf("methods"))
                methods[method.Name] = Declare($"{subscriber.Name}.{method.Name}", isLazy: false, method.Value);
            _subscribers[subscriber.Name] = new ScenarioSubscriber(subscriber.Value.GetProperty("events"), methods);
        }
    }

    protected override bool StartsDispatch(string name) => name == "dispatch";

    protected override void Perform(string name, JsonElement operation)
    {
        string? eventName = operation.TextOf("event");
        switch (name)
        {
            case "addListener":
                Add(RegistryOf(operation), eventName!, _named[operation.TextOf("listener")!], operation.NumberOf("priority"));
                break;
            case "removeListener":
                RegistryOf(operation).RemoveListener(eventName!, _named[operation.TextOf("listener")!].AddedAs);
                break;
            case "addSubscriber":
                RegistryOf(operation).AddSubscriber(_subscribers[operation.TextOf("subscriber")!]);
                break;
            case "removeSubscriber":
                RegistryOf(operation).RemoveSubscriber(_subscribers[operation.TextOf("subscriber")!]);
                break;
            case "dispatch":
                Dispatch(eventName!, operation);
                break;
            case "stop":
                (_inHand.Peek() as StoppableScenarioEvent)?.StopPropagation();
                break;
            case "getListeners" when eventName is not null:
                Note("listeners", Names(_listeners.GetListeners(eventName)));
                break;
            case "getListeners":
                Note("allListeners", new JsonObject(
                    _listeners.GetListeners().Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, Names(one.Value)))));
                break;
            case "hasListeners":
                Note("has", eventName is null ? _listeners.HasListeners() : _listeners.HasListeners(eventName));
                break;
            case "getListenerPriority":
                Note("priority", _listeners.GetListenerPriority(eventName!, _named[operation.TextOf("listener")!].AddedAs));
                break;
            case "called":
                Note("called", Pairs(Traced(name).CalledListeners.Select(call => (call.EventName, call.Priority))));
                break;
            case "notCalled":
                Note("notCalled", Pairs(Traced(name).NotCalledListeners.Select(listener => (listener.EventName, listener.Priority))));
                break;
            case "orphaned":
                Note("orphaned", new JsonArray(
                    [.. Traced(name).OrphanedEvents.Order(StringComparer.Ordinal).Select(orphan => (JsonNode)orphan)]));
                break;
            case "reset":
                Traced(name).Reset();
                break;
            default:
                throw new FormatException($"The dialect 'symfony' has no operation '{name}'.");
        }
    }

    private TraceableEventDispatcher Traced(string operation) =>
        _traceable ?? throw new FormatException($"The operation '{operation}' needs the dispatcher 'traceable'.");

    private static void Add(IListenerRegistry registry, string eventName, ScenarioListener listener, int priority)
    {
        if (listener.IsLazy)
        {
            registry.AddLazy(
                listener.Factory, events => events.On<object>(eventName, made => made.Method, priority, expression: listener.Name));
        }
        else
        {
            registry.AddListener(eventName, listener.Method, priority);
        }
    }

    private static JsonArray Pairs(IEnumerable<(string EventName, int Priority)> pairs) =>
        new([.. pairs.Distinct().OrderBy(pair => pair.EventName, StringComparer.Ordinal).ThenBy(pair => pair.Priority)
            .Select(pair => (JsonNode)new JsonArray(pair.EventName, pair.Priority))]);

    // A lazy listener that was not made yet is known by the expression that it was added with.
    private static JsonArray Names(IReadOnlyList<ListenerDescription> listeners) =>
        new([.. listeners.Select(listener => (JsonNode)(listener.Listener?.Target is ScenarioListener made
            ? made.Name
            : listener.Name[$"{nameof(ScenarioListener)}: ".Length..]))]);

    private ScenarioListener Declare(string name, bool isLazy, JsonElement operations) =>
        _named[name] = new ScenarioListener(
            name, isLazy, Made, (listener, @event, context) => Called(listener, @event, context, operations));

    private void Made(string listener)
    {
        if (_notesMaking)
            Note("made", listener);
    }

    private void Called(string listener, object @event, EventContext context, JsonElement operations)
    {
        NoteCall("call", listener, context.EventName, ((IScenarioEvent)@event).As);
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

    private IListenerRegistry RegistryOf(JsonElement operation)
    {
        if (operation.TextOf("on") == "inner")
            return _inner;

        // The view has nothing to register with, so the refusal is the player's.
        return _dispatcher as IListenerRegistry ?? throw new ScenarioException("immutable");
    }

    private void Dispatch(string eventName, JsonElement operation)
    {
        string name = operation.TextOf("as")!;
        if (!operation.FlagOf("again") || !_events.TryGetValue(name, out object? @event))
            _events[name] = @event = Make(name, operation);
        object returned = _dispatcher.DispatchEvent(@event, eventName);
        Note(
            "dispatched",
            ReferenceEquals(returned, @event),
            @event is StoppableScenarioEvent stoppable ? stoppable.IsPropagationStopped : null);
    }

    private static object Make(string name, JsonElement operation)
    {
        if (!operation.FlagOf("stoppable", otherwise: true))
            return new LastingEvent(name);
        var @event = new StoppableScenarioEvent(name);
        if (operation.FlagOf("stopped"))
            @event.StopPropagation();
        return @event;
    }
}
