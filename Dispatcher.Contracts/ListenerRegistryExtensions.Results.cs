using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

/// <content>Listeners that give a result, which nothing takes: they are awaited as those that give none.</content>
public static partial class ListenerRegistryExtensions
{
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(7)]
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, Func<TEvent, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), null, ListenerKind.ValueTask,
            ResultListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(8)]
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, Func<TEvent, CancellationToken, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), null, ListenerKind.ValueTaskWithCancellation,
            ResultListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(9)]
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, Func<TEvent, EventContext, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), null, ListenerKind.ValueTaskWithContext,
            ResultListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(7)]
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, string eventName, Func<TEvent, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTask,
            ResultListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(8)]
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, string eventName, Func<TEvent, CancellationToken, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithCancellation,
            ResultListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TResult">What the listener's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(9)]
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, string eventName, Func<TEvent, EventContext, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithContext,
            ResultListener.Of(listener), priority, expression, filePath, lineNumber);
}
