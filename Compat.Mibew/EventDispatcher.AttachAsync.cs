using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Compat.Mibew;

public sealed partial class EventDispatcher
{
    /// <summary>Attaches a listener that is awaited: <see cref="TriggerEventAsync"/>.</summary>
    /// <typeparam name="TArguments">The arguments.</typeparam>
    /// <param name="key">The event.</param>
    /// <param name="plugin">The plugin.</param>
    /// <param name="listener">What is called.</param>
    /// <param name="priority">Lower comes first; the plugin's weight where none is given.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns><see langword="true"/>: it was attached.</returns>
    [OverloadResolutionPriority(3)]
    public bool AttachListener<TArguments>(
        EventKey<TArguments> key, IPlugin plugin, Func<TArguments, ValueTask> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        Func<EventArguments, TArguments> view = key.View;
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, null, (arguments, _) => listener(arguments.As(view)),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <inheritdoc cref="AttachListener{T}(EventKey{T}, IPlugin, Func{T, ValueTask}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public bool AttachListener<TArguments>(
        EventKey<TArguments> key, IPlugin plugin, Func<TArguments, CancellationToken, ValueTask> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        Func<EventArguments, TArguments> view = key.View;
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, null, (arguments, cancellation) => listener(arguments.As(view), cancellation),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <inheritdoc cref="AttachListener{T}(EventKey{T}, IPlugin, Func{T, ValueTask}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public bool AttachListener<TArguments>(
        EventKey<TArguments> key, IPlugin plugin, Func<TArguments, Task> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        Func<EventArguments, TArguments> view = key.View;
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, null, (arguments, _) => new ValueTask(listener(arguments.As(view))),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <inheritdoc cref="AttachListener{T}(EventKey{T}, IPlugin, Func{T, ValueTask}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public bool AttachListener<TArguments>(
        EventKey<TArguments> key, IPlugin plugin, Func<TArguments, CancellationToken, Task> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        Func<EventArguments, TArguments> view = key.View;
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, null,
            (arguments, cancellation) => new ValueTask(listener(arguments.As(view), cancellation)),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <summary>Attaches a listener that is awaited: <see cref="TriggerEventAsync"/>.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="plugin">The plugin.</param>
    /// <param name="listener">What is called.</param>
    /// <param name="priority">Lower comes first; the plugin's weight where none is given.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns><see langword="true"/>: it was attached.</returns>
    [OverloadResolutionPriority(3)]
    public bool AttachListener(
        string eventName, IPlugin plugin, Func<EventArguments, ValueTask> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, null, (arguments, _) => listener(arguments),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <inheritdoc cref="AttachListener(string, IPlugin, Func{EventArguments, ValueTask}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public bool AttachListener(
        string eventName, IPlugin plugin, Func<EventArguments, CancellationToken, ValueTask> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, null, listener, priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <inheritdoc cref="AttachListener(string, IPlugin, Func{EventArguments, ValueTask}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public bool AttachListener(
        string eventName, IPlugin plugin, Func<EventArguments, Task> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, null, (arguments, _) => new ValueTask(listener(arguments)),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <inheritdoc cref="AttachListener(string, IPlugin, Func{EventArguments, ValueTask}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public bool AttachListener(
        string eventName, IPlugin plugin, Func<EventArguments, CancellationToken, Task> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, null,
            (arguments, cancellation) => new ValueTask(listener(arguments, cancellation)),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }
}
