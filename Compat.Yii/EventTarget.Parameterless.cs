using System.Runtime.CompilerServices;
using Dispatching.Contracts;

namespace Compat.Yii;

// Their priorities are the lowest, so that a method with overloads, or a delegate without a list of parameters, takes the event as before.
/// <content>Handlers that take no event, as PHP lets a function have fewer parameters than it is given.</content>
public abstract partial class EventTarget
{
    /// <summary>Attaches a handler that takes nothing.</summary>
    /// <inheritdoc cref="On(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public void On(string eventName, Action handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, ParameterlessListener.Of(handler), data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that takes nothing and is awaited.</summary>
    /// <inheritdoc cref="On(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public void On(string eventName, Func<Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, ParameterlessListener.Of(handler), data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that takes nothing and is awaited.</summary>
    /// <inheritdoc cref="On(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public void On(string eventName, Func<ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, ParameterlessListener.Of(handler), data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that takes nothing and is awaited.</summary>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public void On<TResult>(string eventName, Func<ValueTask<TResult>> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, ParameterlessListener.Of(handler), data, append, expression, filePath, lineNumber);
}
