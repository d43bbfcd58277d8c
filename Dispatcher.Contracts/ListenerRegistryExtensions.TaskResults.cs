using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

// C# takes the members whose delegates give a Task, which come before these. F# finds none of those for fun (e: Placed) -> task { … }.
/// <content>Listeners that give a task with a result, which nothing takes.</content>
public static partial class ListenerRegistryExtensions
{
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, Func<TEvent, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.Task, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, Func<TEvent, CancellationToken, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.TaskWithCancellation, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, Func<TEvent, EventContext, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.TaskWithContext, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, string eventName, Func<TEvent, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), Named(eventName), ListenerKind.Task, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, string eventName, Func<TEvent, CancellationToken, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.TaskWithCancellation, listener, priority, expression, filePath,
            lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, string eventName, Func<TEvent, EventContext, Task<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), Named(eventName), ListenerKind.TaskWithContext, listener, priority, expression, filePath, lineNumber);
}
