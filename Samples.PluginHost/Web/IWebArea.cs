using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web;

/// <summary>
/// A part of what the host serves: the chat, the routes, the pages, the form. Register an area with the container, and it is mapped.
/// </summary>
public interface IWebArea
{
    /// <summary>What the front page shows of the area.</summary>
    IEnumerable<WebLink> Links => [];

    /// <summary>Adds the area's endpoints.</summary>
    /// <param name="endpoints">Where to.</param>
    void Map(IEndpointRouteBuilder endpoints);
}
