using System.Runtime.CompilerServices;

namespace Compat.Yii;

/// <summary>What a <see cref="Component"/> offers, on a class that holds one.</summary>
public static partial class ComponentHolderExtensions
{
    /// <summary>Attaches a handler.</summary>
    /// <param name="holder">The object.</param>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    public static void On(this IComponentHolder holder, string eventName, Action<Event> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited.</summary>
    /// <param name="holder">The object.</param>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    [OverloadResolutionPriority(3)]
    public static void On(
        this IComponentHolder holder, string eventName, Func<Event, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited.</summary>
    /// <param name="holder">The object.</param>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    [OverloadResolutionPriority(3)]
    public static void On(
        this IComponentHolder holder, string eventName, Func<Event, CancellationToken, ValueTask> handler,
        object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Of(holder).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of a class of events.</summary>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <param name="holder">The object.</param>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    public static void On<TEvent>(
        this IComponentHolder holder, string eventName, Action<TEvent> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events.</summary>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <param name="holder">The object.</param>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    [OverloadResolutionPriority(3)]
    public static void On<TEvent>(
        this IComponentHolder holder, string eventName, Func<TEvent, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events.</summary>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <param name="holder">The object.</param>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    [OverloadResolutionPriority(3)]
    public static void On<TEvent>(
        this IComponentHolder holder, string eventName, Func<TEvent, CancellationToken, ValueTask> handler,
        object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Of(holder).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <inheritdoc cref="Component.Off(string, Delegate?)"/>
    /// <param name="holder">The object.</param>
    public static bool Off(this IComponentHolder holder, string eventName, Delegate? handler = null) => Of(holder).Off(eventName, handler);

    /// <inheritdoc cref="Component.HasEventHandlers(string)"/>
    /// <param name="holder">The object.</param>
    public static bool HasEventHandlers(this IComponentHolder holder, string eventName) => Of(holder).HasEventHandlers(eventName);

    /// <inheritdoc cref="Component.Trigger(string, Event?)"/>
    /// <param name="holder">The object.</param>
    public static void Trigger(this IComponentHolder holder, string eventName, Event? @event = null) =>
        Of(holder).Trigger(eventName, @event);

    /// <inheritdoc cref="Component.TriggerAsync(string, Event?, CancellationToken)"/>
    /// <param name="holder">The object.</param>
    public static ValueTask TriggerAsync(
        this IComponentHolder holder, string eventName, Event? @event = null, CancellationToken cancellationToken = default) =>
        Of(holder).TriggerAsync(eventName, @event, cancellationToken);

    private static Component Of(IComponentHolder holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        return holder.Component;
    }
}
