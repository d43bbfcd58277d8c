using Compat.Yii;

namespace PluginHost.Plugins.ContactMail;

/// <summary>A component that sends mail. Here it leaves the machine no further than to those who handle the event.</summary>
/// <param name="classes">Who listens to every mailer.</param>
public sealed class Mailer(EventRegistry classes) : Component
{
    /// <summary>A mail was sent: a <see cref="MailSentEvent"/>.</summary>
    public const string EventMessageSent = "messageSent";

    /// <inheritdoc/>
    protected override EventRegistry ClassLevelEvents => classes;

    /// <summary>Sends a mail.</summary>
    /// <param name="mail">The mail.</param>
    public void Send(Mail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        Trigger(EventMessageSent, new MailSentEvent { Mail = mail });
    }
}
