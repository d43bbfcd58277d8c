using Compat.Civi;
using PluginHost.Web.Contact;

namespace PluginHost.Plugins.ContactMail;

/// <summary>Tells the office of everybody who wrote.</summary>
/// <param name="mailer">Sends the mail.</param>
public sealed class ContactMailing(Mailer mailer) : IAutoSubscriber
{
    private const string Office = "office@example.org";

    /// <inheritdoc/>
    public static ListenerMap GetSubscribedEvents() => new() { { $"hook_civicrm_post::{ContactRecord.Entity}", nameof(Send) } };

    /// <summary>Sends the mail.</summary>
    /// <param name="e">What was created.</param>
    public void Send(PostEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (e.Action == "create" && e.Object is ContactRecord contact)
            mailer.Send(new Mail(
                Office, $"Contact {contact.Id}", string.Join('\n', contact.Values.Select(value => $"{value.Key}: {value.Value}"))));
    }
}
