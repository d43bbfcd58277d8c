namespace PluginHost.Web.Chat;

/// <summary>A page of the list of threads.</summary>
/// <param name="Threads">The threads.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
internal sealed record ThreadPage(IReadOnlyList<ChatThread> Threads, int Page, int Pages);
