using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace PluginHost.Web;

/// <summary>Answers a request that was refused: a browser with a page, others with a problem in JSON.</summary>
internal sealed class Refusals : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            return Answer(context.HttpContext.Request, refused.Status, refused.Message);
        }
        catch (BadHttpRequestException refused)
        {
            return Answer(context.HttpContext.Request, refused.StatusCode, refused.Message);
        }
    }

    private static IResult Answer(HttpRequest request, int status, string reason) =>
        request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)
            ? new HtmlPage(ReasonPhrases.GetReasonPhrase(status), new Markup($"<p>{reason}</p>"), status)
            : Results.Problem(reason, statusCode: status);
}
