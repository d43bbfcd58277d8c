using System.Runtime.CompilerServices;

namespace Compat.Yii;

/// <content>Handlers of a class of events that take no event.</content>
public static partial class ComponentHolderExtensions
{
    /// <summary>Attaches a handler of a class of events that takes nothing.</summary>
    /// <typeparam name="TEvent">The class of event that it is for; triggering with another one is refused.</typeparam>
    /// <inheritdoc cref="On{TEvent}(IComponentHolder, string, Action{TEvent}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public static void On<TEvent>(
        this IComponentHolder holder, string eventName, Action handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of a class of events that takes nothing and is awaited.</summary>
    /// <typeparam name="TEvent">The class of event that it is for; triggering with another one is refused.</typeparam>
    /// <inheritdoc cref="On{TEvent}(IComponentHolder, string, Action{TEvent}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public static void On<TEvent>(
        this IComponentHolder holder, string eventName, Func<Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of a class of events that takes nothing and is awaited.</summary>
    /// <typeparam name="TEvent">The class of event that it is for; triggering with another one is refused.</typeparam>
    /// <inheritdoc cref="On{TEvent}(IComponentHolder, string, Action{TEvent}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public static void On<TEvent>(
        this IComponentHolder holder, string eventName, Func<ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of a class of events that takes nothing and is awaited.</summary>
    /// <typeparam name="TEvent">The class of event that it is for; triggering with another one is refused.</typeparam>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(IComponentHolder, string, Action{TEvent}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public static void On<TEvent, TResult>(
        this IComponentHolder holder, string eventName, Func<ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent, TResult>(eventName, handler, data, append, expression, filePath, lineNumber);
}
