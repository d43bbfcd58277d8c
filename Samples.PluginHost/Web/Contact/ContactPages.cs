using System.Text;
using static PluginHost.Web.Html;

namespace PluginHost.Web.Contact;

/// <summary>The form and the thanks as HTML.</summary>
internal static class ContactPages
{
    public const string Path = "/contact";

    public static string Form(ContactForm form, IReadOnlyDictionary<string, string> errors)
    {
        var html = new StringBuilder($"""<h1>Write to us</h1><form method="post" action="{Path}">""");
        foreach (FormField field in form.Fields)
            AppendField(html, field, errors.GetValueOrDefault(field.Name));
        foreach ((string name, string error) in errors)
        {
            if (form.Fields.All(field => field.Name != name))
                AppendError(html, error);
        }

        return html.Append("""<button type="submit">Send</button></form>""").ToString();
    }

    public static string Thanks(ContactRecord record) =>
        $"""<h1>Thank you</h1><p>{Encode(record.Values.GetValueOrDefault("name"))}, your message has number {record.Id}.</p><p><a href="{Path}">Write another one</a></p>""";

    // What was filled in is kept, however wrong. Which fields must be is checked here and not in the browser, so that hooks have their say.
    private static void AppendField(StringBuilder html, FormField field, string? error)
    {
        string name = Encode(field.Name);
        string value = Encode(field.Value);
        html.Append($"""<label for="{name}">{Encode(field.Label)}</label>""");
        if (field.Kind == FieldKind.LongText)
            html.Append($"<textarea id=\"{name}\" name=\"{name}\">\n{value}</textarea>");
        else
            html.Append($"""<input id="{name}" name="{name}" type="text" value="{value}">""");
        if (error is not null)
            AppendError(html, error);
    }

    private static void AppendError(StringBuilder html, string error) => html.Append($"""<p class="error">{Encode(error)}</p>""");
}
