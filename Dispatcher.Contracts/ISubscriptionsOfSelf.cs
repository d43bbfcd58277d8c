using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

/// <summary>What a subscriber of one class listens to. No subscriber is needed to say it.</summary>
/// <typeparam name="TSelf">The subscriber's class.</typeparam>
public partial interface ISubscriptions<TSelf>
    where TSelf : class
{
    /// <summary>Adds what the other members describe.</summary>
    /// <param name="definition">The listener; its method is chosen when there is a subscriber.</param>
    /// <returns>The same subscriptions.</returns>
    ISubscriptions<TSelf> Add(SubscriptionDefinition<TSelf> definition);

    /// <summary>Listens to the event that <typeparamref name="TEvent"/> names.</summary>
    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <param name="method">The method, as in <c>s => s.Confirm</c>. A private one will do.</param>
    /// <param name="priority">
    /// Higher comes first; equal ones in the order in which they are named here. Not given, it is 0, or, for listeners that a
    /// container registers with <c>before</c> or <c>after</c>, what these need.
    /// </param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>The same subscriptions.</returns>
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Action<TEvent>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.Action, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Action<TEvent, EventContext>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.ActionWithContext, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Func<TEvent, ValueTask>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.ValueTask, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Func<TEvent, CancellationToken, ValueTask>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.ValueTaskWithCancellation, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Func<TEvent, EventContext, ValueTask>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.ValueTaskWithContext, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Func<TEvent, Task>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.Task, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Func<TEvent, CancellationToken, Task>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.TaskWithCancellation, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Func<TEvent, EventContext, Task>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), null, ListenerKind.TaskWithContext, method, priority, expression, filePath, lineNumber);

    /// <summary>Listens to the event of a name.</summary>
    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <param name="eventName">The event's name. Empty is a name.</param>
    /// <param name="method">The method, as in <c>s => s.Confirm</c>. A private one will do.</param>
    /// <param name="priority">
    /// Higher comes first; equal ones in the order in which they are named here. Not given, it is 0, or, for listeners that a
    /// container registers with <c>before</c> or <c>after</c>, what these need.
    /// </param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>The same subscriptions.</returns>
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Action<TEvent>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.Action, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Action<TEvent, EventContext>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.ActionWithContext, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Func<TEvent, ValueTask>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.ValueTask, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Func<TEvent, CancellationToken, ValueTask>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithCancellation, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Func<TEvent, EventContext, ValueTask>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithContext, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Func<TEvent, Task>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.Task, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Func<TEvent, CancellationToken, Task>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.TaskWithCancellation, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Func<TEvent, EventContext, Task>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(typeof(TEvent), Named(eventName), ListenerKind.TaskWithContext, method, priority, expression, filePath, lineNumber);

    private ISubscriptions<TSelf> Add(
        Type eventType, string? eventName, ListenerKind kind, Func<TSelf, Delegate> method, int? priority,
        string? expression, string? filePath, int lineNumber) =>
        Add(new SubscriptionDefinition<TSelf>(eventType, kind, method)
        {
            EventName = eventName,
            Priority = priority,
            Expression = expression,
            FilePath = filePath,
            LineNumber = lineNumber,
        });

    private static string Named(string eventName) => eventName ?? throw new ArgumentNullException(nameof(eventName));
}
