using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Autofac;
using Dispatching.Contracts;

namespace Dispatching;

public static partial class ContainerBuilderExtensions
{
    /// <summary>Makes a service's method a listener of the event that <typeparamref name="TEvent"/> names.</summary>
    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <typeparam name="TService">The service. It is registered for a scope each, unless the program registers it.</typeparam>
    /// <param name="builder">The container's builder.</param>
    /// <param name="method">The method, as in <c>i => i.OnOrderPlaced</c>.</param>
    /// <param name="priority">Higher comes first; not given, it is 0, or what <paramref name="before"/> and <paramref name="after"/> need.</param>
    /// <param name="before">The services before whose listeners of the event it comes.</param>
    /// <param name="after">The services after whose listeners of the event it comes.</param>
    /// <param name="dispatcher">The named dispatcher to listen at, or <see langword="null"/>.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>The builder.</returns>
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, Func<TService, Action<TEvent>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), null, ListenerKind.Action, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, Func<TService, Action<TEvent, EventContext>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), null, ListenerKind.ActionWithContext, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, Func<TService, Func<TEvent, ValueTask>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), null, ListenerKind.ValueTask, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, Func<TService, Func<TEvent, CancellationToken, ValueTask>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), null, ListenerKind.ValueTaskWithCancellation, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, Func<TService, Func<TEvent, EventContext, ValueTask>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), null, ListenerKind.ValueTaskWithContext, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, Func<TService, Func<TEvent, Task>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), null, ListenerKind.Task, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, Func<TService, Func<TEvent, CancellationToken, Task>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), null, ListenerKind.TaskWithCancellation, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, Func<TService, Func<TEvent, EventContext, Task>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), null, ListenerKind.TaskWithContext, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <summary>Makes a service's method a listener of the event of a name.</summary>
    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <typeparam name="TService">The service. It is registered for a scope each, unless the program registers it.</typeparam>
    /// <param name="builder">The container's builder.</param>
    /// <param name="eventName">The event's name. Empty is a name.</param>
    /// <param name="method">The method, as in <c>i => i.OnOrderPlaced</c>.</param>
    /// <param name="priority">Higher comes first; not given, it is 0, or what <paramref name="before"/> and <paramref name="after"/> need.</param>
    /// <param name="before">The services before whose listeners of the event it comes.</param>
    /// <param name="after">The services after whose listeners of the event it comes.</param>
    /// <param name="dispatcher">The named dispatcher to listen at, or <see langword="null"/>.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>The builder.</returns>
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, string eventName, Func<TService, Action<TEvent>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), eventName ?? throw new ArgumentNullException(nameof(eventName)), ListenerKind.Action, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, string, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, string eventName, Func<TService, Action<TEvent, EventContext>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), eventName ?? throw new ArgumentNullException(nameof(eventName)), ListenerKind.ActionWithContext, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, string, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, string eventName, Func<TService, Func<TEvent, ValueTask>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), eventName ?? throw new ArgumentNullException(nameof(eventName)), ListenerKind.ValueTask, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, string, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, string eventName, Func<TService, Func<TEvent, CancellationToken, ValueTask>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), eventName ?? throw new ArgumentNullException(nameof(eventName)), ListenerKind.ValueTaskWithCancellation, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, string, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, string eventName, Func<TService, Func<TEvent, EventContext, ValueTask>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), eventName ?? throw new ArgumentNullException(nameof(eventName)), ListenerKind.ValueTaskWithContext, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, string, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, string eventName, Func<TService, Func<TEvent, Task>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), eventName ?? throw new ArgumentNullException(nameof(eventName)), ListenerKind.Task, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, string, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, string eventName, Func<TService, Func<TEvent, CancellationToken, Task>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), eventName ?? throw new ArgumentNullException(nameof(eventName)), ListenerKind.TaskWithCancellation, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    /// <inheritdoc cref="RegisterListener{TEvent, TService}(ContainerBuilder, string, Func{TService, Action{TEvent}}, int?, Type[], Type[], string?, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    public static ContainerBuilder RegisterListener<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        this ContainerBuilder builder, string eventName, Func<TService, Func<TEvent, EventContext, Task>> method, int? priority = null,
        Type[]? before = null, Type[]? after = null, string? dispatcher = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
        where TService : class =>
        Add(builder, typeof(TEvent), eventName ?? throw new ArgumentNullException(nameof(eventName)), ListenerKind.TaskWithContext, method, priority, before, after, dispatcher, expression, filePath, lineNumber);

    private static ContainerBuilder Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TService>(
        ContainerBuilder builder, Type eventType, string? eventName, ListenerKind kind, Func<TService, Delegate> method, int? priority,
        Type[]? before, Type[]? after, string? dispatcher, string? expression, string? filePath, int lineNumber)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(method);
        ListenerCatalogue catalogue = ListenerCatalogue.Of(builder);
        ListenerCatalogue.RegisterService(builder, typeof(TService));
        catalogue.Add(dispatcher, new ContainerListener
        {
            Service = typeof(TService),
            EventType = eventType,
            EventName = eventName,
            Kind = kind,
            MethodName = ContainerListener.MethodNameOf(expression),
            Method = service => method((TService)service),
            Priority = priority,
            Before = NamesOf(before),
            After = NamesOf(after),
            FilePath = filePath,
            LineNumber = lineNumber,
        });
        return builder;
    }

    private static string[] NamesOf(Type[]? services) => [.. (services ?? []).Select(service => service.FullName ?? service.Name)];
}
