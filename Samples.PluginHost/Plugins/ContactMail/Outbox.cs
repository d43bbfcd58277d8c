namespace PluginHost.Plugins.ContactMail;

/// <summary>Keeps the mails that were sent last. Safe for use by several threads at once.</summary>
/// <param name="capacity">How many; the oldest makes room.</param>
public sealed class Outbox(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<Mail> _mails = new();

    /// <summary>The mails, the oldest first.</summary>
    public IReadOnlyList<Mail> Mails
    {
        get
        {
            lock (_gate)
                return [.. _mails];
        }
    }

    /// <summary>Handles <see cref="Mailer.EventMessageSent"/>.</summary>
    /// <param name="e">What was sent.</param>
    public void Note(MailSentEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        lock (_gate)
        {
            if (_mails.Count >= capacity)
                _mails.Dequeue();
            _mails.Enqueue(e.Mail);
        }
    }
}
