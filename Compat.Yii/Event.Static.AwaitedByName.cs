using System.Runtime.CompilerServices;

namespace Compat.Yii;

/// <content>Handlers of class-level events that are awaited, where the class is given by its type or a pattern.</content>
public partial class Event
{
    /// <summary>
    /// Attaches a handler that is awaited to the events of a class. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public static void On(
        Type @class, string eventName, Func<Event, CancellationToken, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited to the events of a class. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On(
        Type @class, string eventName, Func<Event, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited to the events of a class. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On(
        Type @class, string eventName, Func<Event, CancellationToken, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited, and whose result nothing takes, to the events of a class.
    /// Yii's <c>Event::on()</c>.
    /// </summary>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TResult>(
        Type @class, string eventName, Func<Event, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited, and whose result nothing takes, to the events of a class.
    /// Yii's <c>Event::on()</c>.
    /// </summary>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TResult>(
        Type @class, string eventName, Func<Event, CancellationToken, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited to the events of all classes whose full name matches a pattern. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <inheritdoc cref="On(string, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public static void On(
        string classPattern, string eventName, Func<Event, CancellationToken, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited to the events of all classes whose full name matches a pattern. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <inheritdoc cref="On(string, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On(
        string classPattern, string eventName, Func<Event, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited to the events of all classes whose full name matches a pattern. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <inheritdoc cref="On(string, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On(
        string classPattern, string eventName, Func<Event, CancellationToken, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited, and whose result nothing takes, to the events of all classes whose full name matches a
    /// pattern. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(string, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TResult>(
        string classPattern, string eventName, Func<Event, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited, and whose result nothing takes, to the events of all classes whose full name matches a
    /// pattern. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(string, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TResult>(
        string classPattern, string eventName, Func<Event, CancellationToken, ValueTask<TResult>> handler,
        object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);
}
