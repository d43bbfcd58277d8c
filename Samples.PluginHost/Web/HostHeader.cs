using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>The name by which a request calls the host.</summary>
internal static class HostHeader
{
    /// <summary>Refuses requests whose header cannot be parsed, before anything reads it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="hidden">The address that is answered as if there were nothing.</param>
    public static void UseReadableHost(this IApplicationBuilder program, PathString hidden) => program.Use((context, next) =>
    {
        if (TryRead(context.Request, out _))
            return next(context);
        if (!context.Request.Path.StartsWithSegments(hidden, StringComparison.OrdinalIgnoreCase))
            return new Refusal(
                StatusCodes.Status400BadRequest, "The header 'Host' cannot be read. Send the host's name as in the address.")
                .ExecuteAsync(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    /// <summary>Reads the header.</summary>
    /// <param name="request">The request.</param>
    /// <param name="host">The name; none where the request has no such header.</param>
    /// <returns>Whether it can be parsed.</returns>
    public static bool TryRead(HttpRequest request, out HostString host)
    {
        try
        {
            host = request.Host;
            _ = host.ToUriComponent();
            return true;
        }
        catch (ArgumentException)
        {
            // A name in Punycode that is none.
            host = default;
            return false;
        }
    }
}
