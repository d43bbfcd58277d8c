using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

public static partial class ListenerRegistryExtensions
{
    /// <summary>Adds a listener to the event that <typeparamref name="TEvent"/> names, on an object that is made when the listener is first called.</summary>
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TService">The object that listens.</typeparam>
    /// <param name="registry">Where to add it.</param>
    /// <param name="factory">Makes the object: once a registration. What it throws reaches who dispatches, and it is tried again next time.</param>
    /// <param name="method">The object's method that listens, as in <c>i => i.OnOrderPlaced</c>.</param>
    /// <param name="priority">Higher comes first; equal ones in the order of addition.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>What takes just this one away again, when disposed.</returns>
    /// <exception cref="ArgumentNullException">There is no registry, factory or method.</exception>
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, Func<TService> factory, Func<TService, Action<TEvent>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), null, ListenerKind.Action, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, Func<TService> factory, Func<TService, Action<TEvent, EventContext>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), null, ListenerKind.ActionWithContext, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, Func<TService> factory, Func<TService, Func<TEvent, ValueTask>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), null, ListenerKind.ValueTask, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, Func<TService> factory, Func<TService, Func<TEvent, CancellationToken, ValueTask>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), null, ListenerKind.ValueTaskWithCancellation, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, Func<TService> factory, Func<TService, Func<TEvent, EventContext, ValueTask>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), null, ListenerKind.ValueTaskWithContext, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, Func<TService> factory, Func<TService, Func<TEvent, Task>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), null, ListenerKind.Task, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, Func<TService> factory, Func<TService, Func<TEvent, CancellationToken, Task>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), null, ListenerKind.TaskWithCancellation, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, Func<TService> factory, Func<TService, Func<TEvent, EventContext, Task>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), null, ListenerKind.TaskWithContext, factory, method, priority, expression, filePath, lineNumber);

    /// <summary>Adds a listener to the event of a name, on an object that is made when the listener is first called.</summary>
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TService">The object that listens.</typeparam>
    /// <param name="registry">Where to add it.</param>
    /// <param name="eventName">The event's name. Empty is a name.</param>
    /// <param name="factory">Makes the object: once a registration. What it throws reaches who dispatches, and it is tried again next time.</param>
    /// <param name="method">The object's method that listens, as in <c>i => i.OnOrderPlaced</c>.</param>
    /// <param name="priority">Higher comes first; equal ones in the order of addition.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>What takes just this one away again, when disposed.</returns>
    /// <exception cref="ArgumentNullException">There is no registry, factory or method.</exception>
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, string eventName, Func<TService> factory, Func<TService, Action<TEvent>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), Named(eventName), ListenerKind.Action, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, string, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, string eventName, Func<TService> factory, Func<TService, Action<TEvent, EventContext>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), Named(eventName), ListenerKind.ActionWithContext, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, string, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, string eventName, Func<TService> factory, Func<TService, Func<TEvent, ValueTask>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTask, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, string, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, string eventName, Func<TService> factory, Func<TService, Func<TEvent, CancellationToken, ValueTask>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithCancellation, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, string, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, string eventName, Func<TService> factory, Func<TService, Func<TEvent, EventContext, ValueTask>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithContext, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, string, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, string eventName, Func<TService> factory, Func<TService, Func<TEvent, Task>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), Named(eventName), ListenerKind.Task, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, string, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, string eventName, Func<TService> factory, Func<TService, Func<TEvent, CancellationToken, Task>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), Named(eventName), ListenerKind.TaskWithCancellation, factory, method, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddLazyListener{TEvent, TService}(IListenerRegistry, string, Func{TService}, Func{TService, Action{TEvent}}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    public static ListenerRegistration AddLazyListener<TEvent, TService>(
        this IListenerRegistry registry, string eventName, Func<TService> factory, Func<TService, Func<TEvent, EventContext, Task>> method, int priority = 0,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        AddLazy(registry, typeof(TEvent), Named(eventName), ListenerKind.TaskWithContext, factory, method, priority, expression, filePath, lineNumber);

    /// <summary>Removes the listeners of the event that <typeparamref name="TEvent"/> names that were added with a factory, made or not.</summary>
    /// <typeparam name="TEvent">The type of event that the listener takes.</typeparam>
    /// <typeparam name="TService">The object that listens.</typeparam>
    /// <param name="registry">Where to remove it.</param>
    /// <param name="factory">The factory that it was added with. It is not called.</param>
    /// <returns>Whether there was one.</returns>
    public static bool RemoveLazyListener<TEvent, TService>(this IListenerRegistry registry, Func<TService> factory)
        where TEvent : class
        where TService : class => Remove(registry, NameOf<TEvent>(registry), factory);

    /// <summary>Removes the listeners of a named event that were added with a factory, made or not.</summary>
    /// <typeparam name="TService">The object that listens.</typeparam>
    /// <param name="registry">Where to remove it.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="factory">The factory that it was added with. It is not called.</param>
    /// <returns>Whether there was one.</returns>
    public static bool RemoveLazyListener<TService>(this IListenerRegistry registry, string eventName, Func<TService> factory)
        where TService : class => Remove(registry, eventName, factory);

    private static ListenerRegistration AddLazy<TService>(
        IListenerRegistry registry, Type eventType, string? eventName, ListenerKind kind,
        Func<TService> factory, Func<TService, Delegate> method, int priority,
        string? expression, string? filePath, int lineNumber)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(factory);
        ArgumentNullException.ThrowIfNull(method);
        return registry.AddListener(new ListenerDefinition(eventType, kind)
        {
            EventName = eventName,
            Make = () => method(factory() ?? throw new InvalidOperationException(
                $"The factory of a lazy listener made no '{typeof(TService)}'. Return an object from it.")),
            Factory = factory,
            ServiceType = typeof(TService),
            Priority = priority,
            Expression = expression,
            FilePath = filePath,
            LineNumber = lineNumber,
        });
    }
}
