using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

/// <summary>Adds and removes listeners, each with its own event type, so that none needs a cast.</summary>
/// <remarks>
/// A lambda that returns a task is taken as an asynchronous listener, never as one that returns nothing; so is one whose
/// whole body throws. With two parameters of which the second is not used, it is taken as the context.
/// </remarks>
public static partial class ListenerRegistryExtensions
{
    /// <summary>Adds a listener to the event that <typeparamref name="TEvent"/> names.</summary>
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <param name="registry">Where to add it.</param>
    /// <param name="listener">The listener. The same one added twice is called twice.</param>
    /// <param name="priority">Higher comes first; equal ones in the order of addition.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>What takes just this one away again, when disposed.</returns>
    /// <exception cref="ArgumentNullException">There is no registry or no listener.</exception>
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Action<TEvent> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.Action, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Action<TEvent, EventContext> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.ActionWithContext, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Func<TEvent, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.ValueTask, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Func<TEvent, CancellationToken, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.ValueTaskWithCancellation, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Func<TEvent, EventContext, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.ValueTaskWithContext, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Func<TEvent, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.Task, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Func<TEvent, CancellationToken, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.TaskWithCancellation, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Func<TEvent, EventContext, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), null, ListenerKind.TaskWithContext, listener, priority, expression, filePath, lineNumber);

    /// <summary>Adds a listener to the event of a name.</summary>
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <param name="registry">Where to add it.</param>
    /// <param name="eventName">The event's name. Empty is a name.</param>
    /// <param name="listener">The listener. The same one added twice is called twice.</param>
    /// <param name="priority">Higher comes first; equal ones in the order of addition.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>What takes just this one away again, when disposed.</returns>
    /// <exception cref="ArgumentNullException">There is no registry, no name or no listener.</exception>
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Action<TEvent> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), Named(eventName), ListenerKind.Action, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Action<TEvent, EventContext> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.ActionWithContext, listener, priority,
            expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Func<TEvent, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTask, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Func<TEvent, CancellationToken, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithCancellation, listener, priority,
            expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Func<TEvent, EventContext, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithContext, listener, priority,
            expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Func<TEvent, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), Named(eventName), ListenerKind.Task, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Func<TEvent, CancellationToken, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.TaskWithCancellation, listener, priority,
            expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Func<TEvent, EventContext, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class =>
        Add(registry, typeof(TEvent), Named(eventName), ListenerKind.TaskWithContext, listener, priority, expression, filePath, lineNumber);

    private static ListenerRegistration Add(
        IListenerRegistry registry, Type eventType, string? eventName, ListenerKind kind, Delegate listener, int priority,
        string? expression, string? filePath, int lineNumber)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry.AddListener(
            ListenerDefinition.Of(eventType, eventName, kind, listener, priority, expression, filePath, lineNumber));
    }

    private static string Named(string eventName) => eventName ?? throw new ArgumentNullException(nameof(eventName));
}
