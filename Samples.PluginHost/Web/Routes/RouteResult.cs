using System.Text;
using Compat.Comodojo;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web.Routes;

/// <summary>Sends Comodojo's result by ASP.NET Core.</summary>
/// <param name="result">The result.</param>
/// <param name="baseUrl">The address that Comodojo takes for its own.</param>
/// <param name="root">The path that it is served under in truth.</param>
internal sealed class RouteResult(IObjectResult result, string baseUrl, string root) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = result.StatusCode;
        foreach ((string name, string value) in result.Headers)
            response.Headers[name] = value;
        if (result.Location is { } location)
            response.Headers.Location = Here(location);
        if (result.StatusCode == StatusCodes.Status204NoContent)
            return;

        byte[] content = Encoding.UTF8.GetBytes(result.Content ?? "");
        response.ContentLength = content.Length;
        if (content.Length == 0)
            return;
        response.ContentType = InUtf8(result.ContentType ?? "text/plain");
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private static string InUtf8(string type) =>
        type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !type.Contains("charset", StringComparison.OrdinalIgnoreCase)
            ? type + "; charset=utf-8"
            : type;

    // A path alone leads to this host by whatever name the client knows it.
    private string Here(string location)
    {
        string site = baseUrl.TrimEnd('/') + '/';
        return location.StartsWith(site, StringComparison.OrdinalIgnoreCase) ? $"{root}/{location[site.Length..]}" : location;
    }
}
