using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Who calls, as far as it can be told.</summary>
internal static class Caller
{
    private const int NetworkBytes = 8;

    /// <summary>The caller's address; of IPv6 the network, for one caller has all of it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The address as a text; empty where there is none.</returns>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        byte[] network = address.GetAddressBytes();
        Array.Clear(network, NetworkBytes, network.Length - NetworkBytes);
        return $"{new IPAddress(network)}/{NetworkBytes * 8}";
    }
}
