using Autofac;

namespace PluginHost.Plugins.CiviContact;

/// <summary>Extensions that have their say in the contact form.</summary>
public sealed class CiviContactPlugin : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterModule<Referral>();
        builder.RegisterModule<LinkGuard>();
    }
}
