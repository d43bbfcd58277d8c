using System.Runtime.CompilerServices;

namespace Compat.Yii;

/// <content>Class-level events, over <see cref="Yii.Events"/>.</content>
public partial class Event
{
    /// <summary>Attaches a handler to every object of a class. Yii's <c>Event::on()</c>.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="data">What it finds in <see cref="Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same class and name, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    public static void On<TClass>(string eventName, Action<Event> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited to every object of a class. Yii's <c>Event::on()</c>.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same class and name, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    [OverloadResolutionPriority(3)]
    public static void On<TClass>(string eventName, Func<Event, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited to every object of a class. Yii's <c>Event::on()</c>.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same class and name, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    [OverloadResolutionPriority(3)]
    public static void On<TClass>(
        string eventName, Func<Event, CancellationToken, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class =>
        Yii.Events.Class(typeof(TClass)).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of a class of events to every object of a class. Yii's <c>Event::on()</c>.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="data">What it finds in <see cref="Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same class and name, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    public static void On<TClass, TEvent>(string eventName, Action<TEvent> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class
        where TEvent : Event =>
        Yii.Events.Class(typeof(TClass)).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events to every object of a class. Yii's <c>Event::on()</c>.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same class and name, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    [OverloadResolutionPriority(3)]
    public static void On<TClass, TEvent>(string eventName, Func<TEvent, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class
        where TEvent : Event =>
        Yii.Events.Class(typeof(TClass)).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events to every object of a class. Yii's <c>Event::on()</c>.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <typeparam name="TEvent">The class of event that it takes.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same class and name, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    [OverloadResolutionPriority(3)]
    public static void On<TClass, TEvent>(
        string eventName, Func<TEvent, CancellationToken, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TClass : class
        where TEvent : Event =>
        Yii.Events.Class(typeof(TClass)).On<TEvent>(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler to the events of a class. Yii's <c>Event::on()</c>.</summary>
    /// <param name="class">The class or interface.</param>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="data">What it finds in <see cref="Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same class and name, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    public static void On(Type @class, string eventName, Action<Event> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited to the events of a class. Yii's <c>Event::on()</c>.</summary>
    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public static void On(Type @class, string eventName, Func<Event, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(@class).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler to the events of all classes whose full name matches a pattern. Yii's <c>Event::on()</c>.</summary>
    /// <param name="classPattern">The pattern, with a <c>*</c>.</param>
    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    public static void On(string classPattern, string eventName, Action<Event> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>
    /// Attaches a handler that is awaited to the events of all classes whose full name matches a pattern. Yii's <c>Event::on()</c>.
    /// </summary>
    /// <param name="classPattern">The pattern, with a <c>*</c>.</param>
    /// <inheritdoc cref="On(Type, string, Action{Event}, object?, bool, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public static void On(string classPattern, string eventName, Func<Event, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Yii.Events.Class(classPattern).On(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Detaches a handler from a class, or all handlers. Yii's <c>Event::off()</c>.</summary>
    /// <typeparam name="TClass">The class or interface, as it was given when the handler was attached.</typeparam>
    /// <param name="eventName">The name or pattern, as it was given.</param>
    /// <param name="handler">The handler: the same method on the same object. Without it, all.</param>
    /// <returns>Whether there was one.</returns>
    public static bool Off<TClass>(string eventName, Delegate? handler = null)
        where TClass : class => Yii.Events.Class(typeof(TClass)).Off(eventName, handler);

    /// <summary>Detaches a handler from a class, or all handlers. Yii's <c>Event::off()</c>.</summary>
    /// <param name="class">The class or interface.</param>
    /// <inheritdoc cref="Off{TClass}(string, Delegate?)"/>
    public static bool Off(Type @class, string eventName, Delegate? handler = null) => Yii.Events.Class(@class).Off(eventName, handler);

    /// <summary>Detaches a handler from a pattern of classes, or all handlers. Yii's <c>Event::off()</c>.</summary>
    /// <param name="classPattern">The pattern, as it was given.</param>
    /// <inheritdoc cref="Off{TClass}(string, Delegate?)"/>
    public static bool Off(string classPattern, string eventName, Delegate? handler = null) =>
        Yii.Events.Class(classPattern).Off(eventName, handler);

    /// <inheritdoc cref="EventRegistry.OffAll"/>
    public static void OffAll() => Yii.Events.OffAll();

    /// <summary>Whether anybody listens to an event of a class. Yii's <c>Event::hasHandlers()</c>.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <param name="eventName">The event's name.</param>
    /// <returns>Whether a trigger would call anybody.</returns>
    public static bool HasHandlers<TClass>(string eventName)
        where TClass : class => Yii.Events.HasHandlers(typeof(TClass), eventName);

    /// <inheritdoc cref="EventRegistry.HasHandlers(Type, string)"/>
    public static bool HasHandlers(Type @class, string eventName) => Yii.Events.HasHandlers(@class, eventName);

    /// <summary>Triggers an event of a class. Yii's <c>Event::trigger()</c>.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">What handlers are given; a new <see cref="Event"/> where it is left out.</param>
    public static void Trigger<TClass>(string eventName, Event? @event = null)
        where TClass : class => Yii.Events.Trigger(typeof(TClass), eventName, @event);

    /// <inheritdoc cref="EventRegistry.Trigger(Type, string, Event?)"/>
    public static void Trigger(Type @class, string eventName, Event? @event = null) => Yii.Events.Trigger(@class, eventName, @event);

    /// <inheritdoc cref="EventRegistry.Trigger(object, string, Event?)"/>
    public static void Trigger(object sender, string eventName, Event? @event = null) => Yii.Events.Trigger(sender, eventName, @event);

    /// <summary>Triggers an event of a class, and awaits its handlers.</summary>
    /// <typeparam name="TClass">The class or interface.</typeparam>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">What handlers are given; a new <see cref="Event"/> where it is left out.</param>
    /// <param name="cancellationToken">Asked before every handler.</param>
    /// <returns>When the last handler has finished.</returns>
    public static ValueTask TriggerAsync<TClass>(string eventName, Event? @event = null, CancellationToken cancellationToken = default)
        where TClass : class => Yii.Events.TriggerAsync(typeof(TClass), eventName, @event, cancellationToken);
}
