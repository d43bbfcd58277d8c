using System.Runtime.CompilerServices;

namespace Compat.Yii;

/// <content>Handlers of classes that take no event.</content>
public partial class Event
{
    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public static void On<TClass>(
        string eventName, Action handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public static void On<TClass>(
        string eventName, Func<Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public static void On<TClass>(
        string eventName, Func<ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <typeparam name="TClass">The class.</typeparam>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TClass}(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public static void On<TClass, TResult>(
        string eventName, Func<ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public static void On(
        Type @class, string eventName, Action handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public static void On(
        Type @class, string eventName, Func<Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public static void On(
        Type @class, string eventName, Func<ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public static void On<TResult>(
        Type @class, string eventName, Func<ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <inheritdoc cref="On(string, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public static void On(
        string classPattern, string eventName, Action handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <inheritdoc cref="On(string, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public static void On(
        string classPattern, string eventName, Func<Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <inheritdoc cref="On(string, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public static void On(
        string classPattern, string eventName, Func<ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(string, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public static void On<TResult>(
        string classPattern, string eventName, Func<ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);
}
