using Compat.Civi;
using PluginHost.Web.Contact;

#pragma warning disable CA1707 // Functions for hooks are called as CiviCRM calls them.

namespace PluginHost.Plugins.CiviContact;

/// <summary>Refuses messages that advertise.</summary>
public sealed class LinkGuard : CiviModule
{
    private const int MostLinks = 2;

    /// <summary>Counts links.</summary>
    /// <param name="formName">The form's name.</param>
    /// <param name="fields">What was filled in.</param>
    /// <param name="files">What was sent along.</param>
    /// <param name="form">The form.</param>
    /// <param name="errors">Where to say what is wrong.</param>
    public static void civicrm_validateForm(string formName, ref object? fields, ref object? files, ref object? form, ref object? errors)
    {
        if (formName == ContactForm.Name
            && fields is IDictionary<string, object?> values
            && errors is IDictionary<string, object?> found
            && values.TryGetValue("message", out object? message)
            && message is string text
            && text.Split("://").Length - 1 > MostLinks)
        {
            found["message"] = $"A message may have {MostLinks} links at most.";
        }
    }
}
