using System.Runtime.CompilerServices;
using Dispatching.Contracts;

namespace Compat.Yii;

/// <content>Handlers that give a result, which nothing takes.</content>
public abstract partial class EventTarget
{
    /// <summary>Attaches a handler that is awaited, and whose result nothing takes.</summary>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public void On<TResult>(
        string eventName, Func<Event, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, ResultListener.Of(handler), data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited, and whose result nothing takes.</summary>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public void On<TResult>(
        string eventName, Func<Event, CancellationToken, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, ResultListener.Of(handler), data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of a class of events that is awaited, and whose result nothing takes.</summary>
    /// <typeparam name="TEvent">The class of event that it takes; triggering with another one is refused.</typeparam>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public void On<TEvent, TResult>(
        string eventName, Func<TEvent, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach(eventName, ResultListener.Of(handler), data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of a class of events that is awaited, and whose result nothing takes.</summary>
    /// <typeparam name="TEvent">The class of event that it takes; triggering with another one is refused.</typeparam>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public void On<TEvent, TResult>(
        string eventName, Func<TEvent, CancellationToken, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach(eventName, ResultListener.Of(handler), data, append, expression, filePath, lineNumber);
}
