using System.Text.Json;
using System.Text.Json.Nodes;
using Compat.Civi;
using Compat.Civi.Modules;
using Dispatching.Contracts;

namespace Conformance.Dialects.Civi;

/// <summary>One scenario: a dispatcher, its listeners, services and modules.</summary>
internal sealed class CiviStage : Stage
{
    private readonly CiviModules _modules = new();
    private readonly CiviEventDispatcher _dispatcher;
    private readonly CiviHookInvoker _hooks;
    private readonly string[] _parameters;
    private readonly Dictionary<string, Delegate> _listeners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _serviceMethods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScenarioService> _services = new(StringComparer.Ordinal);
    private readonly Stack<GenericHookEvent?> _inHand = [];
    private readonly Stack<HookParameters> _parametersInHand = [];
    private readonly Stack<object?> _results = [];
    private readonly Stack<string> _dispatched = [];

    public CiviStage(JsonElement scenario)
    {
        _dispatcher = new CiviEventDispatcher(_modules, ServiceOf);
        _hooks = new CiviHookInvoker(_dispatcher);
        _parameters = [.. scenario.GetProperty("parameters").EnumerateArray().Select(name => name.GetString()!)];
        foreach (JsonProperty listener in scenario.MembersOf("listeners"))
            _listeners[listener.Name] = Declare(listener.Name, listener.Value);
        foreach (JsonProperty service in scenario.MembersOf("services"))
            _serviceMethods[service.Name] = service.Value;
        foreach (JsonElement module in scenario.TryGetProperty("modules", out JsonElement modules) ? modules.EnumerateArray() : default)
            _modules.Activate(ModuleOf(module));
    }

    protected override bool StartsDispatch(string name) => name is "dispatch" or "invoke";

    protected override void Perform(string name, JsonElement operation)
    {
        string? eventName = operation.TextOf("event");
        switch (name)
        {
            case "addListener":
                AddListener(eventName!, operation.TextOf("listener")!, operation.NumberOf("priority"));
                break;
            case "removeListener":
                _dispatcher.RemoveListener(eventName!, _listeners[operation.TextOf("listener")!]);
                break;
            case "addListenerService":
                _dispatcher.AddListenerService(eventName!, operation.TextOf("service")!, MethodOf(eventName!, operation.TextOf("method")!), operation.NumberOf("priority"));
                break;
            case "addSubscriberServiceMap":
                _dispatcher.AddSubscriberServiceMap(operation.TextOf("service")!, operation.MembersOf("events").SelectMany(MethodsOf));
                break;
            case "dispatch":
                Dispatch(eventName!, operation);
                break;
            case "invoke":
                object?[] values = [.. operation.GetProperty("values").EnumerateArray().Select(Read)];
                object result = Dispatching("hook_civicrm_" + operation.TextOf("hook"), () => _hooks.Invoke([.. _parameters.Take(values.Length)], values, "civicrm_" + operation.TextOf("hook")))!;
                Note("invoked", Shown(values), Shown(result));
                break;
            case "hasListeners":
                Note("has", eventName is null ? _dispatcher.HasListeners() : _dispatcher.HasListeners(eventName));
                break;
            case "getListeners":
                Note("listeners", new JsonArray([.. _dispatcher.GetListeners(eventName!).Select(listener => (JsonNode)NameOf(listener))]));
                break;
            case "setDispatchPolicy":
                JsonElement policy = operation.GetProperty("policy");
                if (policy.ValueKind == JsonValueKind.Object)
                    _dispatcher.SetDispatchPolicy(policy.EnumerateObject().Select(one => KeyValuePair.Create(one.Name, one.Value.GetString()!)));
                else if (policy.ValueKind == JsonValueKind.Array)
                    _dispatcher.SetDispatchPolicy([]);
                else
                    _dispatcher.SetDispatchPolicy(null);
                break;
            case "getDispatchPolicy":
                Note("policy", _dispatcher.GetDispatchPolicy() is { } current ? new JsonObject(current.Entries.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value))) : null);
                break;
            default:
                PerformInListener(name, operation);
                break;
        }
    }

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out long whole) ? whole : value.GetDouble(),
        JsonValueKind.Array => new PhpArray(value.EnumerateArray().Select(Read)),
        _ => Map(value),
    };

    private static PhpArray Map(JsonElement value)
    {
        var array = new PhpArray();
        foreach (JsonProperty member in value.EnumerateObject())
            array[member.Name] = Read(member.Value);
        return array;
    }

    private static JsonNode? Shown(object? value) => value switch
    {
        null => null,
        PhpArray { IsList: true } list => new JsonArray([.. list.Values.Select(Shown)]),
        PhpArray map => new JsonObject(map.Select(one => KeyValuePair.Create(one.Key.ToString()!, Shown(one.Value)))),
        object?[] values => new JsonArray([.. values.Select(Shown)]),
        _ => JsonValue.Create(value),
    };

    private static string MethodOf(string eventName, string method) => eventName.StartsWith('&') ? method.Replace("on", "Hook", StringComparison.Ordinal) : method.Replace("on", "On", StringComparison.Ordinal);

    private static IEnumerable<SubscribedMethod> MethodsOf(JsonProperty one)
    {
        JsonElement form = one.Value;
        if (form.ValueKind == JsonValueKind.Array && form[0].ValueKind == JsonValueKind.Array)
            return form.EnumerateArray().Select(pair => Method(one.Name, pair));
        return [Method(one.Name, form)];
    }

    private static SubscribedMethod Method(string eventName, JsonElement form)
    {
        string method = (form.ValueKind == JsonValueKind.Array ? form[0] : form).GetString()!;
        int priority = form.ValueKind == JsonValueKind.Array && form.GetArrayLength() > 1 ? form[1].GetInt32() : 0;
        return new SubscribedMethod(eventName, MethodOf(eventName, method), priority);
    }

    private static string Concatenated(object? value) => value switch
    {
        null or false => "",
        true => "1",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private void AddListener(string eventName, string listener, int priority)
    {
        if (_listeners[listener] is Action<GenericHookEvent, EventContext> one)
            _dispatcher.AddListener(eventName, one, priority, listener);
        else
            _dispatcher.AddListener(eventName, _listeners[listener], priority, listener);
    }

    private string NameOf(ListenerDescription listener)
    {
        foreach ((string name, Delegate one) in _listeners)
        {
            if (one.Equals(listener.Listener))
                return name;
        }

        return listener.Name.Replace(".On", ".on", StringComparison.Ordinal).Replace(".Hook", ".on", StringComparison.Ordinal) is var service && service == nameof(CiviEventDispatcher.DelegateToUF) ? "delegateToUF" : service;
    }

    private ScenarioService ServiceOf(string name)
    {
        if (_services.TryGetValue(name, out ScenarioService? made))
            return made;
        Note("made", name);
        JsonElement methods = _serviceMethods[name];
        return _services[name] = new ScenarioService(
            (method, @event) => CallEvent($"{name}.{method}", _dispatched.Peek(), @event, methods.GetProperty(method)),
            (method, parameters) => CallHook($"{name}.{method}", parameters, methods.GetProperty(method)));
    }

    private Delegate Declare(string name, JsonElement listener)
    {
        JsonElement operations = listener.GetProperty("do");
        return listener.TextOf("kind") == "hook"
            ? (HookCallback)(parameters => CallHook(name, parameters, operations))
            : (Action<GenericHookEvent, EventContext>)((@event, context) => CallEvent(name, context.EventName, @event, operations));
    }

    private ScenarioModule ModuleOf(JsonElement module)
    {
        string name = module.TextOf("name")!;
        var hooks = new Dictionary<string, HookCallback>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty hook in module.MembersOf("hooks"))
        {
            JsonElement operations = hook.Value;
            hooks["civicrm_" + hook.Name] = parameters => CallHook($"{name}.{hook.Name}", parameters, operations);
        }

        return new ScenarioModule(name, hooks);
    }

    private void CallEvent(string listener, string eventName, GenericHookEvent @event, JsonElement operations)
    {
        NoteCall("call", listener, eventName, Shown(@event.GetHookValues()));
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

    private object? CallHook(string listener, HookParameters parameters, JsonElement operations)
    {
        NoteCall("call", listener, null, new JsonArray([.. Enumerable.Range(0, parameters.Count).Select(i => Shown(parameters[i]))]));
        _inHand.Push(null);
        _parametersInHand.Push(parameters);
        _results.Push(null);
        try
        {
            PerformAll(operations);
            return _results.Peek();
        }
        finally
        {
            _inHand.Pop();
            _parametersInHand.Pop();
            _results.Pop();
        }
    }

    private void Dispatch(string eventName, JsonElement operation)
    {
        GenericHookEvent? given = null;
        object?[] values = [];
        if (operation.TryGetProperty("values", out JsonElement listed))
        {
            values = [.. listed.EnumerateArray().Select(Read)];
            given = GenericHookEvent.CreateOrdered([.. _parameters.Take(values.Length)], values);
        }

        object? returned = Dispatching(eventName, () => _dispatcher.Dispatch(eventName, given));
        Note("dispatched", given is null ? new JsonArray() : Shown(given.GetHookValues()), returned is GenericHookEvent @event ? Shown(@event.GetReturnValues()) : null);
    }

    // A service's method is not told the event's name: it is that of the innermost dispatch.
    private object? Dispatching(string eventName, Func<object?> dispatch)
    {
        _dispatched.Push(eventName);
        try
        {
            return dispatch();
        }
        catch (DispatchPolicyException exception)
        {
            throw new ScenarioException("policy", exception.Message);
        }
        finally
        {
            _dispatched.Pop();
        }
    }

    private void PerformInListener(string name, JsonElement operation)
    {
        GenericHookEvent? @event = _inHand.Peek();
        string? field = operation.TextOf("field");
        switch (name)
        {
            case "set":
                Write(@event, field!, _ => Read(operation.GetProperty("value")));
                break;
            case "append":
                Write(@event, field!, before => Concatenated(before) + Concatenated(Read(operation.GetProperty("value"))));
                break;
            case "unset":
                Write(@event, field!, _ => null);
                break;
            case "get" when @event is not null:
                Note("field", @event.HasField(field!), @event.IsSet(field!), Shown(@event[field!]));
                break;
            case "get":
                break;
            case "return" when @event is not null:
                @event.AddReturnValues(Read(operation.GetProperty("value")));
                break;
            case "return":
                _results.Pop();
                _results.Push(Read(operation.GetProperty("value")));
                break;
            case "stop":
                @event?.StopPropagation();
                break;
            default:
                throw new FormatException($"The dialect 'civi' has no operation '{name}'.");
        }
    }

    private void Write(GenericHookEvent? @event, string field, Func<object?, object?> change)
    {
        if (@event is not null)
        {
            @event[field] = change(@event[field]);
            return;
        }

        HookParameters parameters = _parametersInHand.Peek();
        int place = Array.IndexOf(_parameters, field);
        if (place >= 0 && place < parameters.Count)
            parameters[place] = change(parameters[place]);
    }
}
