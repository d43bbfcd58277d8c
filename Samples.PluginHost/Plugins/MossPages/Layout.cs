using Compat.Moss;
using PluginHost.Web;
using PluginHost.Web.Pages;

namespace PluginHost.Plugins.MossPages;

/// <summary>What is around every page.</summary>
/// <param name="trail">What stands at the foot.</param>
public sealed class Layout(Trail trail)
{
    /// <summary>Listens to <c>kernel.send</c>: puts the page into its place.</summary>
    /// <param name="container">The container.</param>
    /// <param name="subject">The page.</param>
    /// <param name="message">The message.</param>
    /// <returns>The page whole.</returns>
    public object? Wrap(IMossContainer? container, object? subject, string? message) => subject is not PageResponse page ? subject : page with
    {
        Html = Html.Page(page.Title, $"""
            <nav><a href="/moss/events">Events</a><a href="/moss/office">Office</a></nav>
            <h1>{Html.Encode(page.Title)}</h1>
            {page.Html}
            <footer>{string.Join(" → ", trail.Passed.Select(Html.Encode))}</footer>
            """),
    };
}
