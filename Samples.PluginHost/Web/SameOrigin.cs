using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Tells the host's own pages from others', by what browsers say of where a request comes from and no page can change.</summary>
internal static class SameOrigin
{
    /// <summary>Whether no page of another site can have made a request. Programs that are no browsers say nothing, and may.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it is harmless.</returns>
    public static bool Allows(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        string origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
