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

        Encoding encoding = EncodingOf(result.Charset);
        byte[] content = encoding.GetBytes(result.Content ?? "");
        response.ContentLength = content.Length;
        if (content.Length == 0)
            return;
        response.ContentType = InEncoding(result.ContentType ?? "text/plain", encoding);
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private static string InEncoding(string type, Encoding encoding) =>
        type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !type.Contains("charset", StringComparison.OrdinalIgnoreCase)
            ? $"{type}; charset={encoding.WebName}"
            : type;

    // One that .NET does not know is a plugin's mistake, for which a visitor is not refused the page.
    private static Encoding EncodingOf(string? charset)
    {
        try
        {
            return Encoding.GetEncoding(charset ?? "utf-8");
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    // A path alone leads to this host by whatever name the client knows it.
    private string Here(string location)
    {
        string site = baseUrl.TrimEnd('/') + '/';
        return location.StartsWith(site, StringComparison.OrdinalIgnoreCase) ? $"{root}/{location[site.Length..]}" : location;
    }
}
