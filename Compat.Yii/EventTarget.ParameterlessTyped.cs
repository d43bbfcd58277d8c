using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii;

/// <content>Handlers of a class of events that take no event.</content>
public abstract partial class EventTarget
{
    /// <summary>Attaches a handler of a class of events that takes nothing.</summary>
    /// <typeparam name="TEvent">The class of event that it is for; triggering with another one is refused.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public void On<TEvent>(
        string eventName, Action handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach<TEvent>(eventName, ParameterlessListener.Of(handler), data, append, ListenerSite.Of(expression, filePath, lineNumber));

    /// <summary>Attaches a handler of a class of events that takes nothing and is awaited.</summary>
    /// <typeparam name="TEvent">The class of event that it is for; triggering with another one is refused.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public void On<TEvent>(
        string eventName, Func<Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach<TEvent>(eventName, ParameterlessListener.Of(handler), data, append, ListenerSite.Of(expression, filePath, lineNumber));

    /// <summary>Attaches a handler of a class of events that takes nothing and is awaited.</summary>
    /// <typeparam name="TEvent">The class of event that it is for; triggering with another one is refused.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public void On<TEvent>(
        string eventName, Func<ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach<TEvent>(eventName, ParameterlessListener.Of(handler), data, append, ListenerSite.Of(expression, filePath, lineNumber));

    /// <summary>Attaches a handler of a class of events that takes nothing and is awaited.</summary>
    /// <typeparam name="TEvent">The class of event that it is for; triggering with another one is refused.</typeparam>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public void On<TEvent, TResult>(
        string eventName, Func<ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach<TEvent>(eventName, ParameterlessListener.Of(handler), data, append, ListenerSite.Of(expression, filePath, lineNumber));

    // What takes nothing takes any event: only the verb knows the class that is meant.
    private void Attach<TEvent>(string eventName, Delegate handler, object? data, bool append, ListenerSite? site)
        where TEvent : Event =>
        Attach(eventName, Checked(eventName, handler, data, site, typeof(TEvent)), append);
}
