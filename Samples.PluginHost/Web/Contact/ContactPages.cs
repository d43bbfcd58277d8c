namespace PluginHost.Web.Contact;

/// <summary>The form and the thanks as HTML.</summary>
internal static class ContactPages
{
    public const string Path = "/contact";

    public static Markup Form(ContactForm form, IReadOnlyDictionary<string, string> errors)
    {
        Markup fields = Markup.Join(form.Fields.Select(field => Field(field, errors.GetValueOrDefault(field.Name))));
        Markup others = Markup.Join(
            errors.Where(error => form.Fields.All(field => field.Name != error.Key)).Select(error => Error(error.Value)));
        return new Markup($"""{Summary(errors.Count)}<form method="post" action="{Path}">{fields}{others}<button>Send</button></form>""");
    }

    public static Markup Thanks(ContactRecord record) => new(
        $"""<p>{record.Values.GetValueOrDefault("name")}, your message has number {record.Id}.</p>"""
        + $"""<p><a href="{Path}">Write another one</a></p>""");

    // What was filled in is kept, however wrong. Which fields must be is checked here and not in the browser, so that hooks have their say.
    private static Markup Field(FormField field, string? error)
    {
        Markup told = error is null ? default : new Markup($""" aria-invalid="true" aria-describedby="{field.Name}-error" """);
        Markup input = field.Kind == FieldKind.LongText
            ? new Markup($"<textarea id=\"{field.Name}\" name=\"{field.Name}\"{told}>\n{field.Value}</textarea>")
            : new Markup($"""<input id="{field.Name}" name="{field.Name}" type="text" value="{field.Value}"{told}>""");
        Markup below = error is null ? default : new Markup($"""<p class="error" id="{field.Name}-error">{error}</p>""");
        return new Markup($"""<label for="{field.Name}">{field.Label}</label>{input}{below}""");
    }

    private static Markup Error(string error) => new($"""<p class="error">{error}</p>""");

    // Read aloud when the page comes.
    private static Markup Summary(int errors) => errors == 0 ? default : new Markup(
        $"""<p class="error" role="alert">Not sent: {(errors == 1 ? "one answer needs" : "some answers need")} a change. See below.</p>""");
}
