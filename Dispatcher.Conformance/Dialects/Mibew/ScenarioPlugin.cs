using Compat.Mibew;

namespace Conformance.Dialects.Mibew;

/// <summary>A plugin of a scenario: its three methods are found by name.</summary>
internal sealed class ScenarioPlugin(PluginPriority weight, Action<string, EventArguments> called) : IPlugin
{
    public PluginPriority Weight => weight;

    public bool IsInitialized => true;

    public void Run()
    {
    }

    private void OnA(EventArguments arguments) => called("onA", arguments);

    private void OnB(EventArguments arguments) => called("onB", arguments);

    private void OnC(EventArguments arguments) => called("onC", arguments);
}
