using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

// No members of the interface, so that a method with overloads takes the event, and so does a function of F#.
/// <summary>Methods that take no event.</summary>
public static class SubscriptionsExtensions
{
    /// <inheritdoc cref="ISubscriptions.On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public static ISubscriptions On<TEvent>(
        this ISubscriptions events, Action listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Added(
            events, typeof(TEvent), null, ListenerKind.Action,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="ISubscriptions.On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public static ISubscriptions On<TEvent>(
        this ISubscriptions events, Func<Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Added(
            events, typeof(TEvent), null, ListenerKind.Task,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="ISubscriptions.On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public static ISubscriptions On<TEvent>(
        this ISubscriptions events, Func<ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Added(
            events, typeof(TEvent), null, ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event whose dispatch calls the method.</typeparam>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="ISubscriptions.On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public static ISubscriptions On<TEvent, TResult>(
        this ISubscriptions events, Func<ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Added(
            events, typeof(TEvent), null, ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="ISubscriptions.On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    public static ISubscriptions On<TEvent>(
        this ISubscriptions events, string eventName, Action listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Added(
            events, typeof(TEvent), Named(eventName), ListenerKind.Action,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="ISubscriptions.On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public static ISubscriptions On<TEvent>(
        this ISubscriptions events, string eventName, Func<Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Added(
            events, typeof(TEvent), Named(eventName), ListenerKind.Task,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="ISubscriptions.On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public static ISubscriptions On<TEvent>(
        this ISubscriptions events, string eventName, Func<ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Added(
            events, typeof(TEvent), Named(eventName), ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event whose dispatch calls the method.</typeparam>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="ISubscriptions.On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public static ISubscriptions On<TEvent, TResult>(
        this ISubscriptions events, string eventName, Func<ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Added(
            events, typeof(TEvent), Named(eventName), ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <summary>Listens to the event of a name, whatever its type.</summary>
    /// <param name="events">The subscriptions.</param>
    /// <param name="eventName">The event's name. Empty is a name.</param>
    /// <param name="listener">The method of the subscriber, which takes nothing.</param>
    /// <param name="priority">
    /// Higher comes first; equal ones in the order in which they are named here.
    /// </param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>The same subscriptions.</returns>
    [OverloadResolutionPriority(-4)]
    public static ISubscriptions On(
        this ISubscriptions events, string eventName, Action listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Added(
            events, typeof(object), Named(eventName), ListenerKind.Action,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On(ISubscriptions, string, Action, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public static ISubscriptions On(
        this ISubscriptions events, string eventName, Func<Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Added(
            events, typeof(object), Named(eventName), ListenerKind.Task,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On(ISubscriptions, string, Action, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public static ISubscriptions On(
        this ISubscriptions events, string eventName, Func<ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Added(
            events, typeof(object), Named(eventName), ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(ISubscriptions, string, Action, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public static ISubscriptions On<TResult>(
        this ISubscriptions events, string eventName, Func<ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Added(
            events, typeof(object), Named(eventName), ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    private static ISubscriptions Added(
        ISubscriptions events, Type eventType, string? eventName, ListenerKind kind, Delegate listener, int priority,
        string? expression, string? filePath, int lineNumber)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Add(ListenerDefinition.Of(eventType, eventName, kind, listener, priority, expression, filePath, lineNumber));
    }

    private static string Named(string eventName) => eventName ?? throw new ArgumentNullException(nameof(eventName));
}
