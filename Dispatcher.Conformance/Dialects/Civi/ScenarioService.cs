using Compat.Civi;

namespace Conformance.Dialects.Civi;

/// <summary>A service of a scenario. The dispatcher finds its methods by name, for either style.</summary>
internal sealed class ScenarioService(Action<string, GenericHookEvent> onEvent, Func<string, HookParameters, object?> onHook)
{
    public void OnA(GenericHookEvent e) => onEvent("onA", e);

    public void OnB(GenericHookEvent e) => onEvent("onB", e);

    public object? HookA(HookParameters parameters) => onHook("onA", parameters);

    public object? HookB(HookParameters parameters) => onHook("onB", parameters);
}
