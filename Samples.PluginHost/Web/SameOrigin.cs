using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Refuses what a page of another site makes a browser send. Who says nothing of where it comes from is no browser, and may pass.</summary>
internal sealed class SameOrigin : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsOwn(context.HttpContext.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(Results.Problem("The request comes from a page of another site. Send it from a page of this one.", statusCode: StatusCodes.Status403Forbidden));

    private static bool IsOwn(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return true;
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
            return false;
        return request.Headers.Origin.Count == 0
            || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out Uri? origin) && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
