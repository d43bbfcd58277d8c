using Compat.Civi;
using Compat.Civi.Modules;

namespace Conformance.Dialects.Civi;

/// <summary>A module of a scenario.</summary>
internal sealed class ScenarioModule(string name, IReadOnlyDictionary<string, HookCallback> hooks) : ICiviModule
{
    public string Name => name;

    public HookCallback? FindHook(string hook) => hooks.GetValueOrDefault(hook);
}
