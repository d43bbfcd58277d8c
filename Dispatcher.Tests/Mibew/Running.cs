using Compat.Mibew;

namespace Tests.MibewAdapter;

/// <summary>A plugin that tells when it is run.</summary>
internal sealed class Running(int weight, Action run) : Plugin
{
    public override PluginPriority Weight => weight;

    public override void Run() => run();
}
