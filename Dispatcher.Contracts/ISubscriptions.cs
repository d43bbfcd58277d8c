using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

/// <summary>What a subscriber that is there already listens to.</summary>
public partial interface ISubscriptions
{
    /// <summary>Adds what the other members describe.</summary>
    /// <param name="definition">The listener.</param>
    /// <returns>The same subscriptions.</returns>
    ISubscriptions Add(ListenerDefinition definition);

    /// <summary>Listens to the event that <typeparamref name="TEvent"/> names.</summary>
    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <param name="listener">The listener: a method of the subscriber.</param>
    /// <param name="priority">Higher comes first; equal ones in the order in which they are named here.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>The same subscriptions.</returns>
    ISubscriptions On<TEvent>(
        Action<TEvent> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.Action, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    ISubscriptions On<TEvent>(
        Action<TEvent, EventContext> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.ActionWithContext, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    ISubscriptions On<TEvent>(
        Func<TEvent, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.ValueTask, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    ISubscriptions On<TEvent>(
        Func<TEvent, CancellationToken, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.ValueTaskWithCancellation, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    ISubscriptions On<TEvent>(
        Func<TEvent, EventContext, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.ValueTaskWithContext, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    ISubscriptions On<TEvent>(
        Func<TEvent, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.Task, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    ISubscriptions On<TEvent>(
        Func<TEvent, CancellationToken, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.TaskWithCancellation, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    ISubscriptions On<TEvent>(
        Func<TEvent, EventContext, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.TaskWithContext, listener, priority, expression, filePath, lineNumber);

    /// <summary>Listens to the event of a name.</summary>
    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <param name="eventName">The event's name. Empty is a name.</param>
    /// <param name="listener">The listener: a method of the subscriber.</param>
    /// <param name="priority">Higher comes first; equal ones in the order in which they are named here.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>The same subscriptions.</returns>
    ISubscriptions On<TEvent>(
        string eventName, Action<TEvent> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.Action, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    ISubscriptions On<TEvent>(
        string eventName, Action<TEvent, EventContext> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.ActionWithContext, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    ISubscriptions On<TEvent>(
        string eventName, Func<TEvent, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.ValueTask, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    ISubscriptions On<TEvent>(
        string eventName, Func<TEvent, CancellationToken, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithCancellation, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    ISubscriptions On<TEvent>(
        string eventName, Func<TEvent, EventContext, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithContext, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    ISubscriptions On<TEvent>(
        string eventName, Func<TEvent, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.Task, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    ISubscriptions On<TEvent>(
        string eventName, Func<TEvent, CancellationToken, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.TaskWithCancellation, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    ISubscriptions On<TEvent>(
        string eventName, Func<TEvent, EventContext, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.TaskWithContext, listener, priority, expression, filePath, lineNumber);

    private ISubscriptions Add(
        Type eventType, string? eventName, ListenerKind kind, Delegate listener, int priority,
        string? expression, string? filePath, int lineNumber) =>
        Add(ListenerDefinition.Of(eventType, eventName, kind, listener, priority, expression, filePath, lineNumber));

    private static string Named(string eventName) => eventName ?? throw new ArgumentNullException(nameof(eventName));
}
