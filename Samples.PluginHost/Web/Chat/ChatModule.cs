using Autofac;
using Microsoft.Extensions.Configuration;

namespace PluginHost.Web.Chat;

/// <summary>Registers the chat. Its plugins are those of Mibew.</summary>
/// <param name="configuration">What its options are read from, when the container is built.</param>
internal sealed class ChatModule(IConfiguration configuration) : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterInstance(ChatOptions.Read(configuration));
        builder.RegisterInstance(TimeProvider.System).IfNotRegistered(typeof(TimeProvider));
        builder.RegisterType<ChatStore>().SingleInstance();
        builder.RegisterType<ChatRoom>().SingleInstance();
        builder.RegisterType<OperatorAccess>().SingleInstance();
        builder.RegisterType<ChatAccess>().SingleInstance();
        builder.RegisterType<VisitorEndpoints>().SingleInstance();
        builder.RegisterType<OperatorEndpoints>().SingleInstance();
        builder.RegisterType<WidgetEndpoint>().SingleInstance();
        builder.RegisterType<ChatArea>().As<IWebArea>().SingleInstance();
    }
}
