using Compat.Moss;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Plugins.MossPages;

/// <summary>Remembers which events a request has passed.</summary>
/// <param name="requests">Knows the request; nothing where the host serves none.</param>
public sealed class Trail(IHttpContextAccessor? requests = null)
{
    private readonly object _key = new();

    /// <summary>The events that the request has passed until now, in order.</summary>
    public IReadOnlyList<string> Passed => requests?.HttpContext?.Items[_key] as List<string> ?? [];

    /// <summary>Listens to all of the kernel's events.</summary>
    /// <param name="container">The container.</param>
    /// <param name="subject">The subject, which it hands on.</param>
    /// <param name="message">The message.</param>
    /// <param name="eventName">The event.</param>
    /// <returns>The subject.</returns>
    public object? Note(IMossContainer? container, object? subject, string? message, string eventName)
    {
        if (requests?.HttpContext?.Items is not { } items)
            return subject;
        if (items[_key] is not List<string> passed)
            items[_key] = passed = [];
        passed.Add(eventName);
        return subject;
    }
}
