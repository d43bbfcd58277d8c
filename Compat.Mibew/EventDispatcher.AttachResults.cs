using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Mibew;

/// <content>Listeners that give a result, which nothing takes: they are awaited as those that give none.</content>
public sealed partial class EventDispatcher
{
    /// <typeparam name="TArguments">The arguments.</typeparam>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AttachListener{T}(EventKey{T}, IPlugin, Func{T, ValueTask}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public bool AttachListener<TArguments, TResult>(
        EventKey<TArguments> key, IPlugin plugin, Func<TArguments, ValueTask<TResult>> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        Func<TArguments, ValueTask> call = ResultListener.Of(listener);
        Func<EventArguments, TArguments> view = key.View;
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, null, (arguments, _) => call(arguments.As(view)),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <typeparam name="TArguments">The arguments.</typeparam>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AttachListener{T}(EventKey{T}, IPlugin, Func{T, ValueTask}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public bool AttachListener<TArguments, TResult>(
        EventKey<TArguments> key, IPlugin plugin, Func<TArguments, CancellationToken, ValueTask<TResult>> listener,
        PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        Func<TArguments, CancellationToken, ValueTask> call = ResultListener.Of(listener);
        Func<EventArguments, TArguments> view = key.View;
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, null,
            (arguments, cancellation) => call(arguments.As(view), cancellation),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AttachListener(string, IPlugin, Func{EventArguments, ValueTask}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public bool AttachListener<TResult>(
        string eventName, IPlugin plugin, Func<EventArguments, ValueTask<TResult>> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        Func<EventArguments, ValueTask> call = ResultListener.Of(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, null, (arguments, _) => call(arguments),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AttachListener(string, IPlugin, Func{EventArguments, ValueTask}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public bool AttachListener<TResult>(
        string eventName, IPlugin plugin, Func<EventArguments, CancellationToken, ValueTask<TResult>> listener,
        PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        Func<EventArguments, CancellationToken, ValueTask> call = ResultListener.Of(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, null, call,
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }
}
