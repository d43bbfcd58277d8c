using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Headers with which a browser runs no script but the host's own files, whatever a plugin lets through.</summary>
internal static class SecurityHeaders
{
    /// <summary>Sends them with every response. An endpoint that needs others sets them itself.</summary>
    /// <param name="host">The host.</param>
    /// <returns>The same.</returns>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder host) => host.Use((context, next) =>
    {
        context.Response.OnStarting(Add, context.Response.Headers);
        return next(context);
    });

    private static Task Add(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        return Task.CompletedTask;
    }
}
