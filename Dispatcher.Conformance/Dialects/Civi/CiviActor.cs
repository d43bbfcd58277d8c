using System.Text.Json;
using Compat.Civi;
using Dispatching.Contracts;

namespace Conformance.Dialects.Civi;

/// <summary>A listener of a scenario, in either style.</summary>
internal sealed class CiviActor
{
    private readonly CiviStage _stage;
    private readonly JsonElement _operations;

    public CiviActor(CiviStage stage, string name, JsonElement operations)
    {
        _stage = stage;
        _operations = operations;
        Name = name;
        Event = OnEvent;
        Hook = OnHook;
    }

    public string Name { get; }

    public Action<GenericHookEvent, EventContext> Event { get; }

    public Func<HookArguments, object?> Hook { get; }

    public void OnEvent(GenericHookEvent @event, EventContext context) => _stage.Act(Name, @event, context.EventName, _operations);

    public object? OnHook(HookArguments arguments) => _stage.Act(Name, arguments, _operations);
}
