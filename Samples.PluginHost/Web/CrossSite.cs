using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Tells other sites' pages from the host's own, by what browsers say of where a request comes from and no page can change.</summary>
internal static class CrossSite
{
    /// <summary>Whether a page of another site may have made a request. Programs that are no browsers say nothing, and are believed.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it is to be refused.</returns>
    public static bool MayHaveSent(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is not ("same-origin" or "none");
        string origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
