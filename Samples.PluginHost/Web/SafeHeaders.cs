using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>
/// The headers that forbid browsers three things: to run or frame content that is not the host's own, whatever a plugin lets through; to
/// guess the type of an answer; and to keep it.
/// </summary>
internal static class SafeHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sends them with every answer. An endpoint that needs others sets them itself.</summary>
    /// <param name="program">The program.</param>
    public static void UseSafeHeaders(this IApplicationBuilder program) => program.Use((context, next) =>
    {
        context.Response.OnStarting(Add, context.Response.Headers);
        return next(context);
    });

    private static Task Add(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Content-Security-Policy", Policy);
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Cache-Control", "no-store");
        return Task.CompletedTask;
    }
}
