using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Knows who calls from the machine itself.</summary>
internal static class LocalCaller
{
    private static readonly FrozenSet<string> s_proxyHeaders = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "CDN-Loop", "Client-IP", "Forwarded", "Front-End-Https", "Proxy-Connection", "True-Client-IP", "Via", "X-Client-IP",
        "X-Cluster-Client-IP", "X-Host", "X-ProxyUser-IP", "X-Scheme", "X-Url-Scheme", "X-Varnish");

    // Families of headers that a proxy, a balancer or a network of caches adds.
    private static readonly string[] s_proxyFamilies =
    [
        "CF-", "CloudFront-", "Fastly-", "Fly-", "X-Amz", "X-AppEngine-", "X-ARR-", "X-Azure-", "X-Envoy-", "X-Forwarded", "X-Original-",
        "X-Real-",
    ];

    /// <summary>Whether a request comes from this machine, by a name of this machine, and through no proxy that shows itself.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Whether it does.</returns>
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller
        && IPAddress.IsLoopback(caller)
        && HostHeader.TryRead(context.Request, out HostString host)
        && IsLocalName(host.Host)
        // What nginx sends on unless it is told otherwise; no browser and no program of today sends it.
        && !HttpProtocol.IsHttp10(context.Request.Protocol)
        && !context.Request.Headers.Keys.Any(IsOfProxy);

    private static bool IsOfProxy(string header) =>
        s_proxyHeaders.Contains(header)
            || s_proxyFamilies.Any(family => header.StartsWith(family, StringComparison.OrdinalIgnoreCase));

    // A name of somebody else's that leads here lets their page read what is answered.
    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
