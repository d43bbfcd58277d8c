using Compat.Mibew;

namespace Tests.MibewAdapter;

/// <summary>A plugin that tells when it is run.</summary>
internal sealed class Running(int weight, Action run) : Plugin
{
    public override PluginPriority Weight => weight;

    /// <summary>Describes one that adds its name to a list when it is run.</summary>
    public static PluginDescription Describe(
        List<string> calls, string name, string version, string? needs = null, string constraint = "*", int weight = 0) =>
        new(name, PluginVersion.Parse(version), _ => new Running(weight, () => calls.Add(name)))
        {
            Dependencies = needs is null ? [] : [new(needs, VersionConstraint.Parse(constraint))],
        };

    public override void Run() => run();
}
