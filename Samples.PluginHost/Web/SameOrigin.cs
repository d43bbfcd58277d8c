using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>
/// Refuses the requests that a page of another site makes a browser send. Browsers state where a request comes from, in headers that no
/// page can change. Programs that are no browsers state nothing, and may pass.
/// </summary>
internal sealed class SameOrigin : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsOwn(context.HttpContext.Request)
            ? next(context)
            : throw new RequestRefusedException(
                StatusCodes.Status403Forbidden, "The request comes from a page of another site. Send it from a page of this one.");

    private static bool IsOwn(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return true;
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        string origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none"
            && (origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
