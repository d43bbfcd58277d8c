using Compat.Yii;

namespace PluginHost.Plugins.ContactMail;

/// <summary>A mail was sent.</summary>
public sealed class MailSentEvent : Event
{
    /// <summary>The mail.</summary>
    public required Mail Mail { get; init; }
}
