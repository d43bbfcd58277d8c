using System.Collections.Immutable;
using Compat.Moss;

namespace PluginHost.Plugins.MossPages;

/// <summary>Remembers which events a request has passed.</summary>
public sealed class Trail
{
    private readonly AsyncLocal<ImmutableArray<string>> _passed = new();

    /// <summary>The events that the request has passed until now, in order.</summary>
    public IReadOnlyList<string> Passed => _passed.Value.IsDefault ? [] : _passed.Value;

    /// <summary>Listens to all of the kernel's events.</summary>
    /// <param name="container">The container.</param>
    /// <param name="subject">The subject, which it hands on.</param>
    /// <param name="message">The message.</param>
    /// <param name="eventName">The event.</param>
    /// <returns>The subject.</returns>
    public object? Note(IMossContainer? container, object? subject, string? message, string eventName)
    {
        _passed.Value = eventName == KernelEvents.Request ? [eventName] : [.. Passed, eventName];
        return subject;
    }
}
