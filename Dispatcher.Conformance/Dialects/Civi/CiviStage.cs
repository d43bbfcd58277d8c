using System.Text.Json;
using System.Text.Json.Nodes;
using Autofac;
using Compat.Civi;
using Dispatching.Contracts;

namespace Conformance.Dialects.Civi;

/// <summary>One scenario: a dispatcher with its listeners, services and modules.</summary>
internal sealed class CiviStage : Stage, IDisposable
{
    private readonly string[] _parameters;
    private readonly IContainer _container;
    private readonly CiviEventDispatcher _dispatcher;
    private readonly HookInvoker _hooks;
    private readonly Dictionary<string, (CiviActor Actor, bool IsHook)> _listeners = new(StringComparer.Ordinal);
    private readonly Stack<Hand> _hands = [];

    public CiviStage(JsonElement scenario)
    {
        _parameters = [.. scenario.GetProperty("parameters").EnumerateArray().Select(name => name.GetString()!)];
        foreach (JsonProperty listener in scenario.MembersOf("listeners"))
            _listeners[listener.Name] =
                (new CiviActor(this, listener.Name, listener.Value.GetProperty("do")), listener.Value.TextOf("kind") == "hook");
        var framework = new StandaloneFramework();
        foreach (JsonElement module in scenario.GetProperty("modules").EnumerateArray())
            framework.Extensions.Activate(Module(module));
        _container = Services(scenario);
        _dispatcher = new CiviEventDispatcher(framework, new AutofacServices(_container));
        _hooks = new HookInvoker(_dispatcher);
    }

    public void Dispose() => _container.Dispose();

    public void Act(string name, GenericHookEvent @event, string eventName, JsonElement operations)
    {
        NoteCall("call", name, eventName, CiviValues.WriteAll(@event.GetHookValues().ToArray()));
        Act(new Hand(@event, @event.GetHookValues()), operations);
    }

    public object? Act(string name, HookArguments arguments, JsonElement operations)
    {
        NoteCall("call", name, null, CiviValues.WriteAll(arguments.ToArray()));
        var hand = new Hand(null, arguments);
        Act(hand, operations);
        return hand.Result;
    }

    protected override bool StartsDispatch(string name) => name is "dispatch" or "invoke";

    protected override void Perform(string name, JsonElement operation)
    {
        try
        {
            if (operation.TryGetProperty("field", out JsonElement field))
                PerformOnField(name, field.GetString()!, operation);
            else if (name is "return" or "stop")
                PerformOnCall(name, operation);
            else
                PerformOnDispatcher(name, operation.TextOf("event"), operation);
        }
        catch (DispatchPolicyException)
        {
            throw new ScenarioException("policy");
        }
    }

    private void PerformOnDispatcher(string name, string? eventName, JsonElement operation)
    {
        switch (name)
        {
            case "addListener":
                (CiviActor added, bool isHook) = _listeners[operation.TextOf("listener")!];
                _dispatcher.AddListener(eventName!, isHook ? added.Hook : (Delegate)added.Event, operation.NumberOf("priority"));
                break;
            case "removeListener":
                (CiviActor removed, bool wasHook) = _listeners[operation.TextOf("listener")!];
                _dispatcher.RemoveListener(eventName!, wasHook ? removed.Hook : (Delegate)removed.Event);
                break;
            case "addListenerService":
                _dispatcher.AddListenerService(
                    eventName!, operation.TextOf("service")!, operation.TextOf("method")!, operation.NumberOf("priority"));
                break;
            case "addSubscriberServiceMap":
                _dispatcher.AddSubscriberServiceMap(operation.TextOf("service")!, Map(operation.GetProperty("events")));
                break;
            case "dispatch":
                Dispatch(eventName!, operation);
                break;
            case "invoke":
                object?[] values = CiviValues.ReadAll(operation.GetProperty("values"));
                object result = _hooks.Invoke("civicrm_" + operation.TextOf("hook"), _parameters.AsSpan(0, values.Length), values);
                Note("invoked", CiviValues.WriteAll(values), CiviValues.Write(result));
                break;
            case "hasListeners":
                Note("has", eventName is null ? _dispatcher.HasListeners() : _dispatcher.HasListeners(eventName));
                break;
            case "getListeners":
                Note("listeners", new JsonArray([.. _dispatcher.GetListeners(eventName!).Select(listener => (JsonNode)NameOf(listener))]));
                break;
            case "setDispatchPolicy":
                JsonElement policy = operation.GetProperty("policy");
                _dispatcher.SetDispatchPolicy(policy.ValueKind == JsonValueKind.Null
                    ? null
                    : operation.MembersOf("policy").Select(rule => KeyValuePair.Create(rule.Name, rule.Value.GetString())));
                break;
            case "getDispatchPolicy":
                Note("policy", _dispatcher.GetDispatchPolicy() is { } rules
                    ? new JsonObject(rules.Select(rule => KeyValuePair.Create(rule.Key, (JsonNode?)rule.Value)))
                    : null);
                break;
            default:
                throw new FormatException($"The dialect 'civi' has no operation '{name}'.");
        }
    }

    private void PerformOnField(string name, string field, JsonElement operation)
    {
        Hand hand = _hands.Peek();
        int place = Array.IndexOf(_parameters, field);
        bool isEvent = hand.Event is not null;
        if (!isEvent && (place < 0 || place >= hand.Arguments.Count))
            return;
        HookArguments arguments = hand.Arguments;
        switch (name)
        {
            case "set" or "unset" or "append":
                object? before = isEvent ? hand.Event![field] : arguments[place];
                object? value = name switch
                {
                    "set" => CiviValues.Read(operation.GetProperty("value")),
                    "unset" => null,
                    _ => CiviValues.Text(before) + CiviValues.Text(CiviValues.Read(operation.GetProperty("value"))),
                };
                if (isEvent)
                    hand.Event![field] = value;
                else
                    arguments[place] = value;
                break;
            case "get" when isEvent:
                Note("field", hand.Event!.HasField(field), hand.Event.IsSet(field), CiviValues.Write(hand.Event[field]));
                break;
            case "get":
                break;
            default:
                throw new FormatException($"The dialect 'civi' has no operation '{name}' of a field.");
        }
    }

    private void PerformOnCall(string name, JsonElement operation)
    {
        Hand hand = _hands.Peek();
        if (name == "stop")
            hand.Event?.StopPropagation();
        else if (hand.Event is { } @event)
            @event.AddReturnValues(CiviValues.Read(operation.GetProperty("value")));
        else
            hand.Result = CiviValues.Read(operation.GetProperty("value"));
    }

    private void Dispatch(string eventName, JsonElement operation)
    {
        if (!operation.TryGetProperty("values", out JsonElement given))
        {
            Note("dispatched", new JsonArray(), CiviValues.Write(_dispatcher.Dispatch(eventName)?.GetReturnValues()));
            return;
        }

        Reference<object?>[] variables = [.. CiviValues.ReadAll(given).Select(value => new Reference<object?>(value))];
        GenericHookEvent @event = GenericHookEvent.CreateOrdered(_parameters[..variables.Length], variables);
        _dispatcher.Dispatch(eventName, @event);
        Note("dispatched", CiviValues.WriteAll(variables.Select(variable => variable.Value)), CiviValues.Write(@event.GetReturnValues()));
    }

    private void Act(Hand hand, JsonElement operations)
    {
        _hands.Push(hand);
        try
        {
            PerformAll(operations);
        }
        finally
        {
            _hands.Pop();
        }
    }

    private ModuleFunctions Module(JsonElement declared)
    {
        var module = new ModuleFunctions(declared.TextOf("name")!);
        foreach (JsonProperty hook in declared.MembersOf("hooks"))
            module.Add("civicrm_" + hook.Name, new CiviActor(this, $"{module.Name}.{hook.Name}", hook.Value).Hook);
        return module;
    }

    private IContainer Services(JsonElement scenario)
    {
        var builder = new ContainerBuilder();
        foreach (JsonProperty service in scenario.MembersOf("services"))
        {
            builder.Register(_ =>
            {
                Note("made", service.Name);
                return new CiviService(
                    new CiviActor(this, $"{service.Name}.onA", service.Value.GetProperty("onA")),
                    new CiviActor(this, $"{service.Name}.onB", service.Value.GetProperty("onB")));
            }).Named<object>(service.Name).SingleInstance();
        }

        return builder.Build();
    }

    private static ListenerMap Map(JsonElement events)
    {
        var map = new ListenerMap();
        foreach (JsonProperty member in events.EnumerateObject())
        {
            bool isList = member.Value.ValueKind == JsonValueKind.Array && member.Value[0].ValueKind == JsonValueKind.Array;
            foreach (JsonElement one in isList ? [.. member.Value.EnumerateArray()] : (JsonElement[])[member.Value])
            {
                if (one.ValueKind == JsonValueKind.String)
                    map.Add(member.Name, one.GetString()!);
                else
                    map.Add(member.Name, one[0].GetString()!, one.GetArrayLength() > 1 ? one[1].GetInt32() : 0);
            }
        }

        return map;
    }

    private static string NameOf(ListenerDescription listener) => listener.Listener?.Target is CiviActor actor ? actor.Name : listener.Name;

    /// <summary>What a listener has in hand: the event, or in hook style its parameters.</summary>
    private sealed record Hand(GenericHookEvent? Event, HookArguments Arguments)
    {
        public object? Result { get; set; }
    }
}
