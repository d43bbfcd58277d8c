using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

// Their priorities are the lowest, so that a method with overloads, or a delegate without a list of parameters, takes the event as before.
/// <content>Listeners that take no event, as in <c>AddListener("cache.clear", () => cache.Clear())</c>.</content>
public static partial class ListenerRegistryExtensions
{
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    /// <param name="none">Nothing. See <see cref="NoArgument"/>.</param>
    [OverloadResolutionPriority(-4)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Action listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0,
        params ReadOnlySpan<NoArgument> none)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), null, ListenerKind.Action,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    /// <param name="none">Nothing. See <see cref="NoArgument"/>.</param>
    [OverloadResolutionPriority(-3)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Func<Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0,
        params ReadOnlySpan<NoArgument> none)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), null, ListenerKind.Task,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    /// <param name="none">Nothing. See <see cref="NoArgument"/>.</param>
    [OverloadResolutionPriority(-2)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, Func<ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0,
        params ReadOnlySpan<NoArgument> none)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), null, ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event whose dispatch calls the listener.</typeparam>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, Action{TEvent}, int, string?, string?, int)"/>
    /// <param name="none">Nothing. See <see cref="NoArgument"/>.</param>
    [OverloadResolutionPriority(-1)]
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, Func<ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0,
        params ReadOnlySpan<NoArgument> none)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), null, ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    /// <param name="none">Nothing. See <see cref="NoArgument"/>.</param>
    [OverloadResolutionPriority(-4)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Action listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0,
        params ReadOnlySpan<NoArgument> none)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.Action,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    /// <param name="none">Nothing. See <see cref="NoArgument"/>.</param>
    [OverloadResolutionPriority(-3)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Func<Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0,
        params ReadOnlySpan<NoArgument> none)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.Task,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    /// <param name="none">Nothing. See <see cref="NoArgument"/>.</param>
    [OverloadResolutionPriority(-2)]
    public static ListenerRegistration AddListener<TEvent>(
        this IListenerRegistry registry, string eventName, Func<ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0,
        params ReadOnlySpan<NoArgument> none)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TEvent">The type of event whose dispatch calls the listener.</typeparam>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener{TEvent}(IListenerRegistry, string, Action{TEvent}, int, string?, string?, int)"/>
    /// <param name="none">Nothing. See <see cref="NoArgument"/>.</param>
    [OverloadResolutionPriority(-1)]
    public static ListenerRegistration AddListener<TEvent, TResult>(
        this IListenerRegistry registry, string eventName, Func<ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0,
        params ReadOnlySpan<NoArgument> none)
        where TEvent : class =>
        Add(
            registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <summary>Adds a listener that takes nothing to the event of a name, whatever the event's type.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="eventName">The event's name. Empty is a name.</param>
    /// <param name="listener">The listener. The same one added twice is called twice.</param>
    /// <param name="priority">Higher comes first; equal ones in the order of addition.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>A registration that removes just this listener when it is disposed.</returns>
    /// <exception cref="ArgumentNullException">There is no registry, no name or no listener.</exception>
    [OverloadResolutionPriority(-4)]
    public static ListenerRegistration AddListener(
        this IListenerRegistry registry, string eventName, Action listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Add(
            registry, typeof(object), Named(eventName), ListenerKind.Action,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener(IListenerRegistry, string, Action, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public static ListenerRegistration AddListener(
        this IListenerRegistry registry, string eventName, Func<Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Add(
            registry, typeof(object), Named(eventName), ListenerKind.Task,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener(IListenerRegistry, string, Action, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    public static ListenerRegistration AddListener(
        this IListenerRegistry registry, string eventName, Func<ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Add(
            registry, typeof(object), Named(eventName), ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);

    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener(IListenerRegistry, string, Action, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public static ListenerRegistration AddListener<TResult>(
        this IListenerRegistry registry, string eventName, Func<ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Add(
            registry, typeof(object), Named(eventName), ListenerKind.ValueTask,
            ParameterlessListener.Of(listener), priority, expression, filePath, lineNumber);
}
