namespace PluginHost.Web.Contact;

/// <summary>A field of a form.</summary>
/// <param name="name">What it is called in requests and to hooks.</param>
/// <param name="label">What people read beside it.</param>
public sealed class FormField(string name, string label)
{
    /// <summary>What it is called in requests and to hooks.</summary>
    public string Name { get; } = name;

    /// <summary>What people read beside it.</summary>
    public string Label { get; } = label;

    /// <summary>What it takes.</summary>
    public FieldKind Kind { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How many characters it takes.</summary>
    public int MaximumLength { get; init; } = 200;

    /// <summary>What was filled in.</summary>
    public string Value { get; set; } = "";
}
