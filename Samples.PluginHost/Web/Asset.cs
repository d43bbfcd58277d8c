using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web;

/// <summary>The style sheet and the scripts, which are in the assembly.</summary>
internal static class Asset
{
    /// <summary>Serves one.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="address">Its address.</param>
    /// <param name="name">Its name in <c>Web/Assets</c>.</param>
    /// <param name="contentType">What it is.</param>
    public static void MapAsset(this IEndpointRouteBuilder endpoints, string address, string name, string contentType) =>
        endpoints.MapReading(address, (HttpResponse response) =>
        {
            response.Headers.CacheControl = "max-age=600";
            return TypedResults.Stream(typeof(Asset).Assembly.GetManifestResourceStream($"Assets/{name}")!, contentType);
        });
}
