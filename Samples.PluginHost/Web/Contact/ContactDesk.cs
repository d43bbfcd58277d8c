using System.Globalization;
using Compat.Civi;

namespace PluginHost.Web.Contact;

/// <summary>What is done with the form, as CiviCRM does it: each step with its hook.</summary>
/// <param name="civi">CiviCRM, started.</param>
/// <param name="store">Where contacts are kept.</param>
internal sealed class ContactDesk(CiviApplication civi, ContactStore store)
{
    private const string Create = "create";

    /// <summary>A form with nothing filled in, as modules have it.</summary>
    public ContactForm Build()
    {
        var form = new ContactForm();
        civi.Hooks.BuildForm(ContactForm.Name, ref form);
        return form;
    }

    /// <summary>Fills a form in, and asks modules what is wrong with it.</summary>
    /// <returns>Errors by the names of fields; what the form itself finds comes before what modules do.</returns>
    public IReadOnlyDictionary<string, string> Fill(ContactForm form, IReadOnlyDictionary<string, string> posted)
    {
        foreach (FormField field in form.Fields)
            field.Value = posted.GetValueOrDefault(field.Name, "");
        IDictionary<string, object?> fields = ValuesOf(form);
        IDictionary<string, object?> files = new Dictionary<string, object?>(StringComparer.Ordinal);
        IDictionary<string, object?> found = new Dictionary<string, object?>(StringComparer.Ordinal);
        civi.Hooks.ValidateForm(ContactForm.Name, ref fields, ref files, ref form, ref found);
        Dictionary<string, object?> errors = form.Check();
        foreach ((string name, object? error) in found)
            errors.TryAdd(name, error);
        return Texts(errors);
    }

    /// <summary>Keeps what was filled in.</summary>
    public ContactRecord Save(ContactForm form)
    {
        IDictionary<string, object?> values = ValuesOf(form);
        civi.Hooks.Pre(Create, ContactRecord.Entity, null, ref values);
        ContactRecord record = store.Create(Texts(values));
        civi.Hooks.Post(Create, ContactRecord.Entity, record.Id, ref record, values);
        return record;
    }

    /// <summary>Lets modules change a page's content before it is sent.</summary>
    public string Alter(string content, string context, string template, object shown)
    {
        civi.Hooks.AlterContent(ref content, context, template, ref shown);
        return content;
    }

    private static OrderedDictionary<string, object?> ValuesOf(ContactForm form)
    {
        var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (FormField field in form.Fields)
            values[field.Name] = field.Value;
        return values;
    }

    private static OrderedDictionary<string, string> Texts(IDictionary<string, object?> values)
    {
        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, object? value) in values)
            texts[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return texts;
    }
}
