using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

// C# takes the members whose delegates give a Task, which come before these. F# finds none of those for fun (e: Placed) -> task { … }.
/// <content>Listeners that give a task with a result, which nothing takes.</content>
public partial interface ISubscriptions
{
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    ISubscriptions On<TEvent, TResult>(
        Func<TEvent, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.Task, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    ISubscriptions On<TEvent, TResult>(
        Func<TEvent, CancellationToken, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.TaskWithCancellation, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    ISubscriptions On<TEvent, TResult>(
        Func<TEvent, EventContext, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.TaskWithContext, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    ISubscriptions On<TEvent, TResult>(
        string eventName, Func<TEvent, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.Task, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    ISubscriptions On<TEvent, TResult>(
        string eventName, Func<TEvent, CancellationToken, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.TaskWithCancellation, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    ISubscriptions On<TEvent, TResult>(
        string eventName, Func<TEvent, EventContext, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.TaskWithContext, listener, priority, expression, filePath, lineNumber);
}
