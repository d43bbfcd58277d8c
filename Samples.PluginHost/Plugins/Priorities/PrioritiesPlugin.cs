using Autofac;
using Dispatching;

namespace PluginHost.Plugins.Priorities;

/// <summary>The table of priorities on CiviCRM's page on its dispatcher.</summary>
public sealed class PrioritiesPlugin : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder) => builder.RegisterSubscriber<Phases>();
}
