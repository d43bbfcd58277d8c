using Autofac;
using Compat.Civi;
using PluginHost.Web;

namespace PluginHost.Plugins.ContactMail;

/// <summary>Sends a mail for every contact that is created, and shows the operator what was sent.</summary>
public sealed class ContactMailPlugin : Module
{
    private const int MailsKept = 100;

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterInstance(new Outbox(MailsKept));
        builder.RegisterType<Mailer>().SingleInstance()
            .OnActivated(made => made.Instance.On<MailSentEvent>(Mailer.EventMessageSent, made.Context.Resolve<Outbox>().Note));
        builder.RegisterAutoSubscriber<ContactMailing>();
        builder.RegisterType<OutboxArea>().As<IWebArea>().SingleInstance();
    }
}
