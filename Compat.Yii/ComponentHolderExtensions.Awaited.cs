using System.Runtime.CompilerServices;

namespace Compat.Yii;

/// <content>Handlers that give a task, or a result that nothing takes.</content>
public static partial class ComponentHolderExtensions
{
    /// <summary>Attaches a handler that is awaited.</summary>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On(
        this IComponentHolder holder, string eventName, Func<Event, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited.</summary>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On(
        this IComponentHolder holder, string eventName, Func<Event, CancellationToken, Task> handler,
        object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited, and whose result nothing takes.</summary>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TResult>(
        this IComponentHolder holder, string eventName, Func<Event, ValueTask<TResult>> handler,
        object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited, and whose result nothing takes.</summary>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TResult>(
        this IComponentHolder holder, string eventName, Func<Event, CancellationToken, ValueTask<TResult>> handler,
        object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events.</summary>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On<TEvent>(
        this IComponentHolder holder, string eventName, Func<TEvent, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events.</summary>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On<TEvent>(
        this IComponentHolder holder, string eventName, Func<TEvent, CancellationToken, Task> handler,
        object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of a class of events that is awaited, and whose result nothing takes.</summary>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TEvent, TResult>(
        this IComponentHolder holder, string eventName, Func<TEvent, ValueTask<TResult>> handler,
        object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent, TResult>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of a class of events that is awaited, and whose result nothing takes.</summary>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TEvent, TResult>(
        this IComponentHolder holder, string eventName, Func<TEvent, CancellationToken, ValueTask<TResult>> handler,
        object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent, TResult>(eventName, handler, data, append, expression, filePath, lineNumber);
}
