using System.Net;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Knows the operator: who calls from the machine itself.</summary>
internal static class LocalCaller
{
    /// <summary>Whether a request comes from this machine, by a name of this machine, and through no proxy.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Whether it does.</returns>
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller
        && IPAddress.IsLoopback(caller)
        && IsLocalName(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("Forwarded")
        && !context.Request.Headers.ContainsKey("X-Forwarded-For");

    // A name of somebody else's that leads here lets their page read what is answered.
    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
