using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compat.Yii.Handlers;
using Dispatching.Engine;

namespace Compat.Yii;

/// <summary>
/// Handlers and behaviors by name, for configuration that is text: <c>"on messageSent": "track"</c>. Safe for use by several threads at
/// once.
/// </summary>
public sealed class HandlerCatalogue
{
    private readonly ConcurrentDictionary<string, Handler> _handlers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, BehaviorDefinition> _behaviors = new(StringComparer.Ordinal);

    /// <summary>Names a handler.</summary>
    /// <param name="name">The name.</param>
    /// <param name="handler">
    /// A handler of a form that <see cref="EventTarget.Attach(string, Delegate, object?, bool, string?, string?, int)"/> takes.
    /// </param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentException">It is no handler, or the name is taken.</exception>
    public HandlerCatalogue Add(
        string name, Delegate handler,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _handlers.TryAdd(name, Handler.Of(handler, null, ListenerSite.Of(expression, filePath, lineNumber)))
            ? this
            : throw Taken("handler", name);
    }

    /// <summary>Names a behavior.</summary>
    /// <param name="name">The name.</param>
    /// <param name="make">Makes it, once for each component.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the behavior's handlers.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the behavior's handlers.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public HandlerCatalogue AddBehavior(
        string name, Func<Behavior> make, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _behaviors.TryAdd(name, new BehaviorDefinition(name, make, filePath, lineNumber)) ? this : throw Taken("behavior", name);
    }

    internal Handler FindHandler(string name) =>
        _handlers.TryGetValue(name, out Handler? handler) ? handler : throw Missing("handler", name, _handlers.Keys);

    internal BehaviorDefinition FindBehavior(string name) =>
        _behaviors.TryGetValue(name, out BehaviorDefinition? behavior) ? behavior : throw Missing("behavior", name, _behaviors.Keys);

    private static ArgumentException Taken(string what, string name) =>
        new($"There is a {what} '{name}' already. Give this one another name.", nameof(name));

    private static ArgumentException Missing(string what, string name, IEnumerable<string> known) => new(
        $"The configuration names the {what} '{name}', which is not in the catalogue. "
        + (known.Any()
            ? $"There are {string.Join(", ", known.Order(StringComparer.Ordinal).Select(one => $"'{one}'"))}."
            : "It is empty."),
        nameof(name));
}
