namespace PluginHost.Web.Chat;

/// <summary>A page of the list of threads, as listeners left it.</summary>
/// <param name="Threads">The threads.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
internal sealed record ThreadListing(IList<object?> Threads, int Page, int Pages)
{
    /// <summary>What is sent to operators.</summary>
    /// <returns>A map.</returns>
    public IDictionary<string, object?> ToMap() => new OrderedDictionary<string, object?>(StringComparer.Ordinal)
    {
        ["threads"] = Threads,
        ["page"] = Page,
        ["pages"] = Pages,
    };
}
