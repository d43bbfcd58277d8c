using Autofac;
using Dispatching;
using PluginHost.Plugins.CiviContact;
using PluginHost.Plugins.CiviExample;
using PluginHost.Plugins.ComodojoSite;
using PluginHost.Plugins.ContactMail;
using PluginHost.Plugins.Example;
using PluginHost.Plugins.MibewCalls;
using PluginHost.Plugins.MibewChat;
using PluginHost.Plugins.MossListeners;
using PluginHost.Plugins.MossPages;
using PluginHost.Plugins.Priorities;
using PluginHost.Plugins.YiiMailer;
using PluginHost.Systems;

namespace PluginHost.Plugins;

/// <summary>The plugins that the program brings with it, on the console and on the web.</summary>
public sealed class PluginsModule : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterType<DispatcherSystem>().As<IEventSystem>().InstancePerLifetimeScope();
        builder.RegisterModule<ExamplePlugin>();
        builder.RegisterModule<PrioritiesPlugin>();
        builder.RegisterModule<YiiMailerPlugin>();
        builder.RegisterModule<CiviExamplePlugin>();
        builder.RegisterModule<MibewPluginsModule>();
        builder.RegisterModule<MibewCallsPlugin>();
        builder.RegisterModule<MibewChatPlugin>();
        builder.RegisterModule<MossListenersPlugin>();
        builder.RegisterModule<ComodojoSitePlugin>();
        builder.RegisterModule<MossPagesPlugin>();
        builder.RegisterModule<CiviContactPlugin>();
        builder.RegisterModule<ContactMailPlugin>();
    }
}
