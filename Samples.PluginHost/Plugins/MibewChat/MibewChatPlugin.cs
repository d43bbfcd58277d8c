using Autofac;
using Compat.Mibew;

namespace PluginHost.Plugins.MibewChat;

/// <summary>Two plugins for the chat: one alters messages before they are kept, one when they are read.</summary>
public sealed class MibewChatPlugin : Module
{
    private static readonly PluginVersion s_version = new(1, 0, 0);

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterInstance(new PluginDescription("Example:CardNumbers", s_version, _ => new CardNumbers()));
        builder.RegisterInstance(new PluginDescription("Example:Signature", s_version, _ => new Signature()));
    }
}
