using System.Globalization;
using Compat.Civi;

namespace PluginHost.Web.Contact;

/// <summary>What is done with the form, as CiviCRM does it: each step with its hook, whose listeners may be asynchronous.</summary>
/// <param name="civi">CiviCRM, started.</param>
/// <param name="store">Where contacts are kept.</param>
internal sealed class ContactDesk(CiviApplication civi, ContactStore store)
{
    private const string Create = "create";

    private static readonly string[] s_buildForm = ["formName", "form"];
    private static readonly string[] s_validateForm = ["formName", "fields", "files", "form", "errors"];
    private static readonly string[] s_alterContent = ["content", "context", "tplName", "object"];

    /// <summary>A form with nothing filled in, as modules have it.</summary>
    public async ValueTask<ContactForm> BuildAsync(CancellationToken cancellation)
    {
        object?[] values = [ContactForm.Name, new ContactForm()];
        await civi.Hooks.InvokeAsync("civicrm_buildForm", s_buildForm, values, cancellation).ConfigureAwait(false);
        return Kept<ContactForm>("hook_civicrm_buildForm", values[1]);
    }

    /// <summary>Fills a form in, and asks modules what is wrong with it.</summary>
    /// <returns>Errors by the names of fields; what the form itself finds comes before what modules do.</returns>
    public async ValueTask<IReadOnlyDictionary<string, string>> FillAsync(
        ContactForm form, IReadOnlyDictionary<string, string> posted, CancellationToken cancellation)
    {
        foreach (FormField field in form.Fields)
            field.Value = posted.GetValueOrDefault(field.Name, "");
        object?[] values = [ContactForm.Name, ValuesOf(form), NoValues(), form, NoValues()];
        await civi.Hooks.InvokeAsync("civicrm_validateForm", s_validateForm, values, cancellation).ConfigureAwait(false);
        Dictionary<string, object?> errors = form.Check();
        foreach ((string name, object? error) in Kept<IDictionary<string, object?>>("hook_civicrm_validateForm", values[^1]))
            errors.TryAdd(name, error);
        return Texts(errors);
    }

    /// <summary>Keeps what was filled in.</summary>
    public async ValueTask<ContactRecord> SaveAsync(ContactForm form)
    {
        var before = new PreEvent(Create, ContactRecord.Entity, null, ValuesOf(form));
        await civi.Dispatcher.DispatchAsync("hook_civicrm_pre", before).ConfigureAwait(false);
        IDictionary<string, object?> values = Kept<IDictionary<string, object?>>("hook_civicrm_pre", before.Params);
        ContactRecord record = store.Create(Texts(values));
        await civi.Dispatcher.DispatchAsync("hook_civicrm_post", new PostEvent(Create, ContactRecord.Entity, record.Id, record, values))
            .ConfigureAwait(false);
        return record;
    }

    /// <summary>Lets modules change a page's content before it is sent.</summary>
    public async ValueTask<Markup> AlterAsync(Markup content, string context, string template, object shown, CancellationToken cancellation)
    {
        object?[] values = [content.ToString(), context, template, shown];
        await civi.Hooks.InvokeAsync("civicrm_alterContent", s_alterContent, values, cancellation).ConfigureAwait(false);
        return Markup.OfHtml(Convert.ToString(values[0], CultureInfo.InvariantCulture) ?? "");
    }

    private static T Kept<T>(string hook, object? value) => value is T kept
        ? kept
        : throw new InvalidOperationException(
            $"A listener to '{hook}' has put a '{value?.GetType()}' where a '{typeof(T)}' stood. "
            + "Change that, and do not replace it with something else.");

    private static Dictionary<string, object?> NoValues() => new(StringComparer.Ordinal);

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
