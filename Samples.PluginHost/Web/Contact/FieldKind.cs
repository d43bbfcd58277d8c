namespace PluginHost.Web.Contact;

/// <summary>What a field takes.</summary>
public enum FieldKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>An address for mail.</summary>
    Email,

    /// <summary>Several lines of text.</summary>
    LongText,
}
