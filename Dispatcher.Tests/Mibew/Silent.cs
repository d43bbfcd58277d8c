using Compat.Mibew;

namespace Tests.MibewAdapter;

#pragma warning disable CA1822 // Plugins' methods are found on their objects.
/// <summary>A plugin that attaches nothing by itself.</summary>
internal sealed class Silent(PluginPriority weight) : IPlugin
{
    public PluginPriority Weight => weight;

    public bool IsInitialized { get; init; } = true;

    public void Run()
    {
    }

    private void OnEvent(EventArguments arguments) => arguments["seen"] = (arguments["seen"] as string) + "x";

    private int NotAListener(EventArguments arguments) => arguments.Count;
}
