using System.Runtime.CompilerServices;

namespace Compat.Yii;

/// <content>Handlers that take no event.</content>
public static partial class ComponentHolderExtensions
{
    /// <summary>Attaches a handler that takes nothing.</summary>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public static void On(
        this IComponentHolder holder, string eventName, Action handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that takes nothing and is awaited.</summary>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public static void On(
        this IComponentHolder holder, string eventName, Func<Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that takes nothing and is awaited.</summary>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public static void On(
        this IComponentHolder holder, string eventName, Func<ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that takes nothing and is awaited.</summary>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(IComponentHolder, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public static void On<TResult>(
        this IComponentHolder holder, string eventName, Func<ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);
}
