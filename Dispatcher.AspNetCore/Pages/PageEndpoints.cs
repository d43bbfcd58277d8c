using System.Globalization;
using System.Text;
using Dispatching.AspNetCore.Exports;
using Dispatching.AspNetCore.History;
using Dispatching.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dispatching.AspNetCore.Pages;

/// <summary>Answers requests for the page.</summary>
internal sealed class PageEndpoints(RequestHistory history, DispatcherPageOptions options)
{
    private const string HtmlType = "text/html; charset=utf-8";
    private const string JsonType = "application/json; charset=utf-8";
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds the endpoints. They take every method, so that who may not look learns nothing from a refusal.</summary>
    public void Map(RouteGroupBuilder group)
    {
        group.WithMetadata(new PageEndpoint());
        group.Map("", context => AnswerAsync(context, StatusCodes.Status200OK, WriteOverview));
        group.Map("requests/{number:long}", context => AnswerRequestAsync(
            context, 2, HtmlType, (view, request) => RequestPage.Write(view, request, history.Latest, ListingsOf(context))));
        group.Map("requests/{number:long}/comparison", AnswerComparisonAsync);
        MapExport(group, PageView.Trace, JsonType, ChromeTrace.Write);
        MapExport(group, PageView.Json, JsonType, RequestJson.Write);
        MapExport(group, PageView.Text, "text/plain; charset=utf-8", TimelineText.Write);
        var live = new LiveEndpoint(history);
        group.Map(LiveEndpoint.Name, context => AnswerAsync(context, StatusCodes.Status200OK, "text/event-stream", live.AnswerAsync));
        MapAsset(group, "page.css", "text/css; charset=utf-8");
        MapAsset(group, "page.js", "text/javascript; charset=utf-8");
        MapAsset(group, "icon.svg", "image/svg+xml");
        group.Map("{**rest}", context => AnswerAsync(context, StatusCodes.Status404NotFound, WriteMissing));
    }

    private void MapAsset(RouteGroupBuilder group, string name, string contentType)
    {
        using Stream resource = typeof(PageEndpoints).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource);
        string text = reader.ReadToEnd();
        group.Map(name, context => AnswerAsync(context, StatusCodes.Status200OK, _ => text, contentType));
    }

    private void MapExport(RouteGroupBuilder group, string name, string contentType, Func<RecordedRequest, bool, string> write) =>
        group.Map($"requests/{{number:long}}/{name}", context => AnswerRequestAsync(
            context, 3, contentType, (view, request) => write(request, view.ShowsValues)));

    private static Listings ListingsOf(HttpContext context) => new(context.RequestServices.GetServices<ListenerListing>());

    private Task AnswerComparisonAsync(HttpContext context) =>
        long.TryParse(context.Request.Query["with"], NumberStyles.None, CultureInfo.InvariantCulture, out long number)
        && history.Find(number) is { } other
            ? AnswerRequestAsync(
                context, 3, HtmlType, (view, request) => ComparisonPage.Write(view, request, other, ListingsOf(context)))
            : AnswerAsync(
                context, StatusCodes.Status404NotFound, _ => RequestPage.WriteMissing(PageView.Of(context.Request, 3, options)));

    private Task AnswerRequestAsync(HttpContext context, int depth, string contentType, Func<PageView, RecordedRequest, string> write)
    {
        PageView view = PageView.Of(context.Request, depth, options);
        RecordedRequest? request = history.Find(long.Parse((string)context.Request.RouteValues["number"]!, CultureInfo.InvariantCulture));
        return request is null
            ? AnswerAsync(context, StatusCodes.Status404NotFound, _ => RequestPage.WriteMissing(view))
            : AnswerAsync(context, StatusCodes.Status200OK, _ => write(view, request), contentType);
    }

    private string WriteOverview(HttpContext context) =>
        OverviewPage.Write(
            PageView.Of(context.Request, 0, options),
            history.Latest,
            ListingsOf(context),
            options.Tables);

    private string WriteMissing(HttpContext context)
    {
        string rest = (string)context.Request.RouteValues["rest"]!;
        return RequestPage.WriteMissing(PageView.Of(context.Request, rest.TrimEnd('/').Count(character => character == '/') + 1, options));
    }

    private Task AnswerAsync(HttpContext context, int status, Func<HttpContext, string> write, string contentType = HtmlType) =>
        AnswerAsync(context, status, contentType, async given =>
        {
            byte[] body = Encoding.UTF8.GetBytes(write(given));
            given.Response.ContentLength = body.Length;
            if (HttpMethods.IsGet(given.Request.Method))
                await given.Response.Body.WriteAsync(body, given.RequestAborted);
        });

    private async Task AnswerAsync(HttpContext context, int status, string contentType, Func<HttpContext, Task> answer)
    {
        HttpResponse response = context.Response;
        if (!MayLook(context))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        response.StatusCode = status;
        response.ContentType = contentType;
        await answer(context);
    }

    private bool MayLook(HttpContext context) =>
        options.MayLook?.Invoke(context) ?? context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
}
