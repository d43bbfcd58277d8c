using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Compat.Mibew;

// Their priorities are the lowest, so that a method with overloads, or a delegate without a list of parameters, is taken as before.
/// <content>Listeners that take no arguments, as PHP lets a function have fewer parameters than it is given.</content>
public sealed partial class EventDispatcher
{
    /// <summary>Attaches a listener that takes nothing.</summary>
    /// <inheritdoc cref="AttachListener{T}(EventKey{T}, IPlugin, Action{T}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public bool AttachListener<TArguments>(
        EventKey<TArguments> key, IPlugin plugin, Action listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, _ => listener(), null,
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <summary>Attaches a listener that takes nothing and is awaited: <see cref="TriggerEventAsync"/>.</summary>
    /// <inheritdoc cref="AttachListener{T}(EventKey{T}, IPlugin, Action{T}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public bool AttachListener<TArguments>(
        EventKey<TArguments> key, IPlugin plugin, Func<Task> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, null, (_, _) => new ValueTask(listener()),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <summary>Attaches a listener that takes nothing and is awaited: <see cref="TriggerEventAsync"/>.</summary>
    /// <inheritdoc cref="AttachListener{T}(EventKey{T}, IPlugin, Action{T}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public bool AttachListener<TArguments>(
        EventKey<TArguments> key, IPlugin plugin, Func<ValueTask> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, null, (_, _) => listener(),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <summary>Attaches a listener that takes nothing and is awaited: <see cref="TriggerEventAsync"/>.</summary>
    /// <typeparam name="TArguments">The arguments of the event.</typeparam>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="AttachListener{T}(EventKey{T}, IPlugin, Action{T}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public bool AttachListener<TArguments, TResult>(
        EventKey<TArguments> key, IPlugin plugin, Func<ValueTask<TResult>> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TArguments : ArgumentsView
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            key.Name, plugin, listener.Method.Name, listener, null, async (_, _) => await listener().ConfigureAwait(true),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <summary>Attaches a listener that takes nothing.</summary>
    /// <inheritdoc cref="AttachListener(string, IPlugin, Action{EventArguments}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public bool AttachListener(
        string eventName, IPlugin plugin, Action listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, _ => listener(), null,
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <summary>Attaches a listener that takes nothing and is awaited: <see cref="TriggerEventAsync"/>.</summary>
    /// <inheritdoc cref="AttachListener(string, IPlugin, Action{EventArguments}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public bool AttachListener(
        string eventName, IPlugin plugin, Func<Task> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, null, (_, _) => new ValueTask(listener()),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <summary>Attaches a listener that takes nothing and is awaited: <see cref="TriggerEventAsync"/>.</summary>
    /// <inheritdoc cref="AttachListener(string, IPlugin, Action{EventArguments}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public bool AttachListener(
        string eventName, IPlugin plugin, Func<ValueTask> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, null, (_, _) => listener(),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }

    /// <summary>Attaches a listener that takes nothing and is awaited: <see cref="TriggerEventAsync"/>.</summary>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="AttachListener(string, IPlugin, Action{EventArguments}, PluginPriority?, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public bool AttachListener<TResult>(
        string eventName, IPlugin plugin, Func<ValueTask<TResult>> listener, PluginPriority? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Attach(
            eventName, plugin, listener.Method.Name, listener, null, async (_, _) => await listener().ConfigureAwait(true),
            priority, ListenerSite.Of(expression, filePath, lineNumber));
    }
}
