using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Compat.Mibew.Listeners;
using Dispatching.Engine;

namespace Compat.Mibew;

public sealed partial class EventDispatcher
{
    /// <summary>Attaches a listener that gets the event's arguments typed.</summary>
    /// <typeparam name="TArguments">The arguments.</typeparam>
    /// <param name="key">The event.</param>
    /// <param name="plugin">The plugin.</param>
    /// <param name="listener">What is called.</param>
    /// <param name="priority">Lower comes first; the plugin's weight where none is given.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns><see langword="true"/>: it was attached.</returns>
    public bool AttachListener<TArguments>(
        EventKey<TArguments> key, IPlugin plugin, Action<TArguments> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        Func<EventArguments, TArguments> view = key.View;
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, arguments => listener(arguments.As(view)), null,
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <summary>Attaches a listener that gets the event's arguments.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="plugin">The plugin.</param>
    /// <param name="listener">What is called.</param>
    /// <param name="priority">Lower comes first; the plugin's weight where none is given.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns><see langword="true"/>: it was attached.</returns>
    public bool AttachListener(
        string eventName, IPlugin plugin, Action<EventArguments> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, listener, null, priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <summary>Attaches a method of a plugin by its name, whatever its visibility and in any case.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="plugin">The plugin.</param>
    /// <param name="method">
    /// The method's name. It takes <see cref="EventArguments"/>, or nothing; nobody takes what it returns. One that is awaited returns a
    /// task, and may take a <see cref="CancellationToken"/> behind the arguments.
    /// </param>
    /// <param name="priority">Lower comes first; the plugin's weight where none is given.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>Whether it was attached: not where the plugin has no such method, which the log is told.</returns>
    [RequiresUnreferencedCode("Finds methods of plugins by name.")]
    public bool AttachListener(
        string eventName, IPlugin plugin, string method, PluginPriority? priority = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(plugin);
        ArgumentNullException.ThrowIfNull(method);
        var site = ListenerSite.Of(null, filePath, lineNumber);
        switch (PluginMethod.Find(plugin, method))
        {
            case Action<EventArguments> call:
                return Attach(eventName, plugin, method, call, call, null, priority, site);
            case Action call:
                return Attach(eventName, plugin, method, call, _ => call(), null, priority, site);
            case Func<EventArguments, CancellationToken, ValueTask> call:
                return Attach(eventName, plugin, method, call, null, call, priority, site);
            case Func<EventArguments, ValueTask> call:
                return Attach(eventName, plugin, method, call, null, (arguments, _) => call(arguments), priority, site);
            case Func<EventArguments, CancellationToken, Task> call:
                return Attach(
                    eventName, plugin, method, call, null, (arguments, cancellation) => new ValueTask(call(arguments, cancellation)),
                    priority, site);
            case Func<EventArguments, Task> call:
                return Attach(eventName, plugin, method, call, null, (arguments, _) => new ValueTask(call(arguments)), priority, site);
            case Func<ValueTask> call:
                return Attach(eventName, plugin, method, call, null, (_, _) => call(), priority, site);
            case Func<Task> call:
                return Attach(eventName, plugin, method, call, null, (_, _) => new ValueTask(call()), priority, site);
            default:
                if (PluginFunction.Find(plugin, method) is { } function)
                    return Attach(eventName, plugin, method, null, function.Call, function.CallAsync, priority, site);
                MibewLog.NotCallable(_logger, plugin.GetType().ToString(), method, eventName);
                return false;
        }
    }
}
