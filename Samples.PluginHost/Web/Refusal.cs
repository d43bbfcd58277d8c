using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace PluginHost.Web;

/// <summary>Says that something was not done: to a browser with a page, to others with a problem in JSON.</summary>
/// <param name="status">The answer's status.</param>
/// <param name="reason">Why, and what to do.</param>
internal sealed class Refusal(int status, string reason) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => Answer(httpContext.Request).ExecuteAsync(httpContext);

    private IResult Answer(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)
            ? new HtmlPage(
                ReasonPhrases.GetReasonPhrase(status),
                new Markup($"""<p>{reason}</p><p><a href="/">All that is served here</a></p>"""),
                status)
            : TypedResults.Problem(reason, statusCode: status);
}
