using System.Collections.Concurrent;
using Compat.Yii.Handlers;

namespace Compat.Yii;

/// <summary>Handlers and behaviors by name, for configuration that is text: <c>"on messageSent": "track"</c>. Safe for use by several threads at once.</summary>
public sealed class HandlerCatalogue
{
    private readonly ConcurrentDictionary<string, Delegate> _handlers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<Behavior>> _behaviors = new(StringComparer.Ordinal);

    /// <summary>Names a handler.</summary>
    /// <param name="name">The name.</param>
    /// <param name="handler">A handler of a form that <see cref="EventTarget.Attach(string, Delegate, object?, bool, string?)"/> takes.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentException">It is no handler, or the name is taken.</exception>
    public HandlerCatalogue Add(string name, Delegate handler)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Handler.Of(handler, null, null);
        return _handlers.TryAdd(name, handler) ? this : throw Taken("handler", name);
    }

    /// <summary>Names a behavior.</summary>
    /// <param name="name">The name.</param>
    /// <param name="make">Makes it, once for each component.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public HandlerCatalogue AddBehavior(string name, Func<Behavior> make)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(make);
        return _behaviors.TryAdd(name, make) ? this : throw Taken("behavior", name);
    }

    internal Delegate FindHandler(string name) => _handlers.TryGetValue(name, out Delegate? handler) ? handler : throw Missing("handler", name, _handlers.Keys);

    internal Func<Behavior> FindBehavior(string name) => _behaviors.TryGetValue(name, out Func<Behavior>? make) ? make : throw Missing("behavior", name, _behaviors.Keys);

    private static ArgumentException Taken(string what, string name) => new($"There is a {what} '{name}' already. Give this one another name.", nameof(name));

    private static ArgumentException Missing(string what, string name, IEnumerable<string> known) => new(
        $"The configuration names the {what} '{name}', which is not in the catalogue. {(known.Any() ? $"There are {string.Join(", ", known.Order(StringComparer.Ordinal).Select(one => $"'{one}'"))}." : "It is empty.")}", nameof(name));
}
