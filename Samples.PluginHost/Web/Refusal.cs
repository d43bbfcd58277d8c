using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace PluginHost.Web;

/// <summary>Says that something was not done: to a browser with a page, to others with a problem in JSON.</summary>
/// <param name="status">The answer's status.</param>
/// <param name="reason">Why, and what to do.</param>
/// <param name="retryAfter">After what time it may be asked again, where that is known.</param>
internal sealed class Refusal(int status, string reason, TimeSpan? retryAfter = null) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (retryAfter is { } time)
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Answer(httpContext.Request).ExecuteAsync(httpContext);
    }

    private IResult Answer(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)
            ? new HtmlPage(
                ReasonPhrases.GetReasonPhrase(status),
                new Markup($"""<p>{reason}</p><p><a href="/">All that is served here</a></p>"""),
                status)
            : TypedResults.Problem(reason, statusCode: status);
}
