namespace Compat.Yii.Catalogue;

/// <summary>The events of a mailer: <c>yii\mail\BaseMailer</c>.</summary>
public static class MailerEvents
{
    /// <summary>
    /// Before a message is sent. A veto keeps it from being sent, and <c>afterSend</c> from being triggered. Carries a
    /// <see cref="MailEvent"/>. It can be vetoed: <c>IsValid</c>.
    /// </summary>
    public const string BeforeSend = "beforeSend";

    /// <summary>When a message was sent, or could not be. Carries a <see cref="MailEvent"/>.</summary>
    public const string AfterSend = "afterSend";
}
