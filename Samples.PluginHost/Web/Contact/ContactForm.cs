using System.Net.Mail;

namespace PluginHost.Web.Contact;

/// <summary>The form, one a request: modules add fields to it in <c>hook_civicrm_buildForm</c>.</summary>
public sealed class ContactForm
{
    /// <summary>What hooks know it by.</summary>
    public const string Name = "PluginHost_Form_Contact";

    private readonly List<FormField> _fields =
    [
        new("name", "Your name") { IsRequired = true },
        new("email", "Your mail address") { IsRequired = true, Kind = FieldKind.Email },
        new("message", "Your message") { IsRequired = true, Kind = FieldKind.LongText, MaximumLength = 4000 },
    ];

    /// <summary>The fields, in the order in which they are shown.</summary>
    public IReadOnlyList<FormField> Fields => _fields;

    /// <summary>Adds a field behind the others.</summary>
    /// <param name="field">The field.</param>
    /// <exception cref="ArgumentException">There is one of its name.</exception>
    public void Add(FormField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (_fields.Exists(one => one.Name == field.Name))
            throw new ArgumentException($"The form has a field '{field.Name}' already. Give it another name.", nameof(field));
        _fields.Add(field);
    }

    /// <summary>What the form itself finds wrong.</summary>
    /// <returns>Errors by the names of fields.</returns>
    internal Dictionary<string, object?> Check()
    {
        var errors = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (FormField field in _fields)
        {
            if (field.IsRequired && string.IsNullOrWhiteSpace(field.Value))
                errors[field.Name] = $"'{field.Label}' is missing.";
            else if (field.Value.Length > field.MaximumLength)
                errors[field.Name] = $"'{field.Label}' takes {field.MaximumLength} characters at most.";
            else if (field.Kind != FieldKind.LongText && field.Value.Any(char.IsControl))
                errors[field.Name] = $"'{field.Label}' takes one line.";
            else if (field.Kind == FieldKind.Email && field.Value.Length > 0 && !IsAddress(field.Value.Trim()))
                errors[field.Name] = $"'{field.Label}' is none that mail can be sent to.";
        }

        return errors;
    }

    // "Ann <ann@example.org>" can be parsed, too.
    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out MailAddress? address) && address.Address == text;
}
