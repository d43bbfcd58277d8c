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
    /// <returns>The page in its place.</returns>
    public object? Wrap(IMossContainer? container, object? subject, string? message) => subject is not PageResponse page
        ? subject
        : page with
        {
            Content = new Markup($"""
                <nav><a href="/moss/events">Events</a><a href="/moss/office">Office</a></nav>
                {page.Content}
                <footer>{string.Join(" → ", trail.Passed)}</footer>
                """),
        };
}
