using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web;

/// <summary>The page at <c>/</c>, which names what the areas serve, and the style sheet of all pages.</summary>
internal static class FrontPage
{
    /// <summary>Where the style sheet is.</summary>
    public const string StyleAddress = "/host.css";

    /// <summary>Adds both.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="areas">What is served.</param>
    public static void MapFrontPage(this IEndpointRouteBuilder endpoints, IReadOnlyList<IWebArea> areas)
    {
        endpoints.MapAsset(StyleAddress, "host.css", "text/css; charset=utf-8");
        endpoints.MapGet("/", () => Page(areas.SelectMany(area => area.Links))).WithSafeHeaders();
    }

    private static HtmlPage Page(IEnumerable<WebLink> links)
    {
        Markup items = Markup.Join(links.Select(link => new Markup($"""<li><a href="{link.Address}">{link.Title}</a> <code>{link.Address}</code></li>""")));
        return new HtmlPage("Plugins on the web", new Markup($"<p>What is served here goes through events, and plugins listen to them.</p><ul>{items}</ul>"));
    }
}
