using Autofac;
using Compat.Moss;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PluginHost.Web.Pages;

/// <summary>Pages in the manner of Moss under <c>/moss</c>: the kernel fires its events around their controllers.</summary>
/// <param name="dispatcher">What the events are fired on.</param>
/// <param name="controllers">The controllers that there are.</param>
internal sealed class PagesArea(MossDispatcher dispatcher, PageControllers controllers) : IWebArea
{
    /// <inheritdoc/>
    public IEnumerable<WebLink> Links => [new("/moss/events", "Pages of Moss")];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapReading("/moss/{controller}/{action=" + PageController.DefaultAction + "}", AnswerAsync);

    private async Task<HtmlPage> AnswerAsync(HttpContext context)
    {
        var router = new PageRouter(controllers, context.RequestServices.GetRequiredService<ILifetimeScope>());
        var kernel = new MossKernel<PageRequest, PageResponse>(dispatcher, router.Find);
        PageResponse response = await kernel.RunAsync(Read(context.Request), context.RequestAborted).ConfigureAwait(false);
        return new HtmlPage(response.Title, response.Content, response.Status);
    }

    private static PageRequest Read(HttpRequest request) => new(
        (string)request.RouteValues["controller"]!,
        (string)request.RouteValues["action"]!,
        request.Query.ToDictionary(one => one.Key, one => one.Value[^1] ?? "", StringComparer.OrdinalIgnoreCase));
}
