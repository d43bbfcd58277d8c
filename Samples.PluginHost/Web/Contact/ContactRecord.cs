namespace PluginHost.Web.Contact;

/// <summary>Somebody who wrote.</summary>
/// <param name="Id">The number.</param>
/// <param name="Values">What they filled in, by the names of fields, and what modules made of it.</param>
public sealed record ContactRecord(long Id, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The kind of record that hooks know it as.</summary>
    public const string Entity = "Contact";
}
