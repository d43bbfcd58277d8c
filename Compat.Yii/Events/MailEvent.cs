namespace Compat.Yii;

/// <summary>An event of a message that is sent. Yii's <c>yii\mail\MailEvent</c>.</summary>
/// <param name="message">The message.</param>
public class MailEvent(object message) : Event
{
    /// <summary>The message.</summary>
    public object Message { get; } = message;

    /// <summary>Whether it was sent. Set in <c>afterSend</c>.</summary>
    public bool IsSuccessful { get; set; }

    /// <summary>Whether it may be sent. Read after <c>beforeSend</c> only.</summary>
    public bool IsValid { get; set; } = true;
}
