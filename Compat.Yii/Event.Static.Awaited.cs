using System.Runtime.CompilerServices;

namespace Compat.Yii;

/// <content>Handlers of class-level events that give a task, or a result that nothing takes.</content>
public partial class Event
{
    /// <summary>Attaches a handler that is awaited to every object of a class. Yii's <c>Event::on()</c>.</summary>
    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On<TClass>(string eventName, Func<Event, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited to every object of a class. Yii's <c>Event::on()</c>.</summary>
    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On<TClass>(string eventName, Func<Event, CancellationToken, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited, and whose result nothing takes, to every object of a class. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TClass, TResult>(
        string eventName, Func<Event, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited, and whose result nothing takes, to every object of a class. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TClass, TResult>(
        string eventName, Func<Event, CancellationToken, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events to every object of a class. Yii's <c>Event::on()</c>.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On<TClass, TEvent>(
        string eventName, Func<TEvent, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class
        where TEvent : Event =>
        Yii.Events.Class(typeof(TClass)).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events to every object of a class. Yii's <c>Event::on()</c>.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static void On<TClass, TEvent>(
        string eventName, Func<TEvent, CancellationToken, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class
        where TEvent : Event =>
        Yii.Events.Class(typeof(TClass)).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler of a class of events that is awaited, and whose result nothing takes, to every object of a class. Yii's
    /// <c>Event::on()</c>.
    /// </summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TClass, TEvent, TResult>(
        string eventName, Func<TEvent, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class
        where TEvent : Event =>
        Yii.Events.Class(typeof(TClass)).On<TEvent, TResult>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler of a class of events that is awaited, and whose result nothing takes, to every object of a class. Yii's
    /// <c>Event::on()</c>.
    /// </summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static void On<TClass, TEvent, TResult>(
        string eventName, Func<TEvent, CancellationToken, ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class
        where TEvent : Event =>
        Yii.Events.Class(typeof(TClass)).On<TEvent, TResult>(eventName, handler, data, append, expression, filePath, lineNumber);
}
