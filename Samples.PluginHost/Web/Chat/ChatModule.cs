using Autofac;
using Microsoft.Extensions.Configuration;

namespace PluginHost.Web.Chat;

/// <summary>Registers the chat. Its plugins are those of Mibew.</summary>
internal sealed class ChatModule : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.Register(context => context.Resolve<IConfiguration>().GetSection("Chat").Get<ChatOptions>() ?? new ChatOptions()).SingleInstance();
        builder.RegisterInstance(TimeProvider.System).IfNotRegistered(typeof(TimeProvider));
        builder.RegisterType<ChatStore>().SingleInstance();
        builder.RegisterType<ChatRoom>().SingleInstance();
        builder.RegisterType<ChatAccess>().SingleInstance();
        builder.RegisterType<VisitorEndpoints>().SingleInstance();
        builder.RegisterType<OperatorEndpoints>().SingleInstance();
        builder.RegisterType<WidgetEndpoint>().SingleInstance();
        builder.RegisterType<ChatArea>().As<IWebArea>().SingleInstance();
    }
}
