using Autofac;
using Dispatching;

namespace ShoutPlugin;

/// <summary>What the host finds in the assembly, and registers.</summary>
public sealed class ShoutModule : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder) => builder.RegisterSubscriber<Shout>();
}
