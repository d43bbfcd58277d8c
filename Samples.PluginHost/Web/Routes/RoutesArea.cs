using Compat.Comodojo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web.Routes;

/// <summary>Comodojo's services, redirects and errors under <c>/comodojo</c>.</summary>
/// <param name="dispatcher">Answers requests.</param>
/// <param name="options">How it works: what lies under its base address is served here.</param>
internal sealed class RoutesArea(ComodojoDispatcher dispatcher, ComodojoOptions options) : IWebArea
{
    private const string Root = "/comodojo";

    /// <inheritdoc/>
    public IEnumerable<WebLink> Links =>
    [
        new(Root + "/hello/world", "A service of Comodojo"),
        new(Root + "/old", "A redirect"),
        new(Root + "/nowhere", "An error with a page of its own"),
    ];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.Map(Root + "/{**path}", (Delegate)AnswerAsync);

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        ObjectRequest request = await RouteRequest.ReadAsync(context.Request, Root).ConfigureAwait(false);
        return new RouteResult(
            await dispatcher.RunAsync(request, context.RequestAborted).ConfigureAwait(false),
            options.BaseUrl,
            context.Request.PathBase + Root);
    }
}
