namespace PluginHost;

/// <summary>The forms in which <c>--list</c> prints.</summary>
internal enum ListingFormat
{
    /// <summary>A table for people.</summary>
    Txt,

    /// <summary>An object of lists, by event.</summary>
    Json,

    /// <summary>Elements, by event.</summary>
    Xml,

    /// <summary>Markdown tables, by event.</summary>
    Md,
}
