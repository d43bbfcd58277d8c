using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web;

/// <summary>Endpoints that change nothing.</summary>
public static class Reading
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers GET, and HEAD with the same headers; the server leaves the content out.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="handler">Answers.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapReading(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Delegate handler) =>
        endpoints.MapMethods(pattern, s_methods, handler);
}
