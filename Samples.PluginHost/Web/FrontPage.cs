using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web;

/// <summary>The page at <c>/</c>, which names what the areas serve, and the style sheet and the icon of all pages.</summary>
internal static class FrontPage
{
    /// <summary>Where the style sheet is.</summary>
    public const string StyleAddress = "/host.css";

    /// <summary>Where the icon is.</summary>
    public const string IconAddress = "/icon.svg";

    /// <summary>Adds them.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="linksFor">What somebody who asks may see.</param>
    public static void MapFrontPage(this IEndpointRouteBuilder endpoints, Func<HttpContext, IEnumerable<WebLink>> linksFor)
    {
        endpoints.MapAsset(StyleAddress, "host.css", "text/css; charset=utf-8");
        endpoints.MapAsset(IconAddress, "icon.svg", "image/svg+xml");
        endpoints.MapReading("/", (HttpContext context) => Page(linksFor(context)));
    }

    private static HtmlPage Page(IEnumerable<WebLink> links)
    {
        Markup items = Markup.Join(
            links.Select(link => new Markup(
                $"""<li><a href="{link.Address}"><strong>{link.Title}</strong> <code>{link.Address}</code></a></li>""")));
        return new HtmlPage("Plugins on the web", new Markup(
            $"""<p>What is served here goes through events, and plugins listen to them.</p><ul class="links">{items}</ul>"""));
    }
}
