using Compat.Yii;

namespace PluginHost.Plugins.YiiMailer;

/// <summary>The mailer of Yii's guide to events.</summary>
/// <param name="classes">Who listens to every mailer.</param>
/// <param name="app">Where everybody hears of it.</param>
public sealed class Mailer(EventRegistry classes, Application app) : Component
{
    /// <summary>A message was sent: a <see cref="MessageEvent"/>.</summary>
    public const string EventMessageSent = "messageSent";

    /// <inheritdoc/>
    protected override EventRegistry ClassLevelEvents => classes;

    /// <summary>Sends a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Who has noted it.</returns>
    public IList<object?> Send(string message)
    {
        var sent = new MessageEvent { Message = message };
        Trigger(EventMessageSent, sent);
        app.Trigger("mail.sent", sent);
        return sent.TrackedBy;
    }
}
