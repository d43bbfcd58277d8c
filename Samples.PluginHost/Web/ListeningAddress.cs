using System.Net;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>
/// Addresses to listen at. The server takes a name that it does not know for every address of the machine, so it gets none.
/// </summary>
internal static class ListeningAddress
{
    /// <summary>What is wrong with an address.</summary>
    /// <param name="url">The address.</param>
    /// <returns>What it is, and what to do; <see langword="null"/> where nothing is.</returns>
    public static string? Problem(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return NoAddress(url);
        }

        if (address.Port > IPEndPoint.MaxPort || !IsScheme(address.Scheme))
            return NoAddress(url);
        if (address.PathBase.Length > 0)
            return $"'{url}' has a path, and the host listens at all paths. Give the address without '{address.PathBase}'.";
        if (address.IsUnixPipe || address.IsNamedPipe || address.Host is "*" or "+" || IPAddress.TryParse(address.Host, out _))
            return null;
        if (!address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return $"'{address.Host}' in '{url}' is no address of this machine. Give an IP address, 'localhost', or '*' for all of them.";
        return address.Port == 0 ? $"'{url}' has port 0, which 'localhost' cannot have. Give a port, or '127.0.0.1'." : null;
    }

    private static bool IsScheme(string scheme) =>
        scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);

    private static string NoAddress(string url) => $"'{url}' is no address to listen at. Give one as in 'http://127.0.0.1:5080'.";
}
