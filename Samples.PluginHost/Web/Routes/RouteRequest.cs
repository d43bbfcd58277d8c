using Compat.Comodojo;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace PluginHost.Web.Routes;

/// <summary>Makes Comodojo's requests of ASP.NET Core's.</summary>
internal static class RouteRequest
{
    private const int LargestBody = 1 << 20;

    /// <summary>Reads a request: its path and query, its headers, its body and, where that is a form, its fields.</summary>
    /// <param name="request">The request.</param>
    /// <param name="root">What its path begins with.</param>
    /// <returns>Comodojo's request.</returns>
    /// <exception cref="RequestRefusedException">Its body is too large, or not what it says it is.</exception>
    public static async ValueTask<ObjectRequest> ReadAsync(HttpRequest request, string root)
    {
        byte[] body = await RequestBody.ReadAsync(request, LargestBody).ConfigureAwait(false);
        request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase, out PathString path);

        // HEAD is GET without the body, which the server leaves out.
        var read = ObjectRequest.FromPath(
            path.ToUriComponent() + request.QueryString,
            HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method);
        foreach ((string name, StringValues values) in request.Headers)
            read.Headers[name] = values.ToString();
        read.RawParameters = RequestBody.ReadText(body);
        if (!RequestBody.IsForm(request))
            return read;
        foreach ((string name, string value) in RequestBody.ReadForm(body))
            read.Parameters[name] = value;
        return read;
    }
}
