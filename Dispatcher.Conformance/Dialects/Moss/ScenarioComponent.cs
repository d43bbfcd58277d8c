namespace Conformance.Dialects.Moss;

/// <summary>A component of a scenario. Its methods are found by the names that scenarios use.</summary>
/// <param name="name">Its identifier.</param>
/// <param name="called">Told of every call.</param>
internal sealed class ScenarioComponent(string name, Action<string, string, object?[]> called)
{
    public string Name => name;

    public void Act(params object?[] arguments) => called(name, "act", arguments);

    public void Poke(params object?[] arguments) => called(name, "poke", arguments);
}
