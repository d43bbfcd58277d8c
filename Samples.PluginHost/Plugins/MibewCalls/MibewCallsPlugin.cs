using Autofac;
using Compat.Mibew;

namespace PluginHost.Plugins.MibewCalls;

/// <summary>The two examples of Mibew's page, as plugins that its manager loads.</summary>
public sealed class MibewCallsPlugin : Module
{
    private static readonly PluginVersion s_version = new(1, 0, 0);

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterInstance(new PluginDescription("Example:Microtime", s_version, _ => new Microtime(TimeProvider.System)));
        builder.RegisterInstance(new PluginDescription("Example:Useful", s_version, _ => new Useful()));
    }
}
