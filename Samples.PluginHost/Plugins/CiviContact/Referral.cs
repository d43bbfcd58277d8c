using Compat.Civi;
using PluginHost.Web.Contact;

#pragma warning disable CA1707 // Functions for hooks are called as CiviCRM calls them.

namespace PluginHost.Plugins.CiviContact;

/// <summary>Asks people how they heard of us, and tells them why.</summary>
public sealed class Referral : CiviModule
{
    private const string Source = "source";

    /// <summary>Adds the question.</summary>
    /// <param name="formName">The form's name.</param>
    /// <param name="form">The form.</param>
    public static void civicrm_buildForm(string formName, ref object? form)
    {
        if (formName == ContactForm.Name && form is ContactForm contact)
            contact.Add(new FormField(Source, "How did you hear of us?"));
    }

    /// <summary>Fills in what was left out, and writes mail addresses in one way.</summary>
    /// <param name="op">What happens.</param>
    /// <param name="objectName">The kind of record.</param>
    /// <param name="id">Which one.</param>
    /// <param name="params">The record's values.</param>
    public static void civicrm_pre(string op, string objectName, object? id, ref object? @params)
    {
        if (op != "create" || objectName != ContactRecord.Entity || @params is not IDictionary<string, object?> values)
            return;
        if (values.TryGetValue(Source, out object? source) && source is "")
            values[Source] = "unknown";
        if (values.TryGetValue("email", out object? email) && email is string address)
            values["email"] = address.Trim().ToLowerInvariant();
    }

    /// <summary>Explains the question below the form.</summary>
    /// <param name="content">The page's content.</param>
    /// <param name="context">Whether it is a form or a page.</param>
    /// <param name="tplName">Its template.</param>
    /// <param name="shown">What is shown.</param>
    public static void civicrm_alterContent(ref string content, string context, string tplName, ref object? shown)
    {
        if (shown is ContactForm)
            content += """<p class="note">We ask how you heard of us to know where to be heard.</p>""";
    }
}
