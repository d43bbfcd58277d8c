using System.Runtime.CompilerServices;
using Compat.Yii.Handlers;
using Dispatching.Engine;

namespace Compat.Yii;

/// <summary>Something whose events handlers are attached to: a component, or a class.</summary>
public abstract partial class EventTarget
{
    private protected EventTarget()
    {
    }

    /// <summary>Attaches a handler.</summary>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">The pattern is malformed. Nothing is attached.</exception>
    public void On(string eventName, Action<Event> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited.</summary>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">The pattern is malformed. Nothing is attached.</exception>
    [OverloadResolutionPriority(3)]
    public void On(string eventName, Func<Event, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited.</summary>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">The pattern is malformed. Nothing is attached.</exception>
    [OverloadResolutionPriority(3)]
    public void On(string eventName, Func<Event, CancellationToken, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited.</summary>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">The pattern is malformed. Nothing is attached.</exception>
    [OverloadResolutionPriority(2)]
    public void On(string eventName, Func<Event, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited.</summary>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">The pattern is malformed. Nothing is attached.</exception>
    [OverloadResolutionPriority(2)]
    public void On(string eventName, Func<Event, CancellationToken, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of a class of events.</summary>
    /// <typeparam name="TEvent">The class of event that it takes; triggering with another one is refused.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">The pattern is malformed. Nothing is attached.</exception>
    public void On<TEvent>(string eventName, Action<TEvent> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events.</summary>
    /// <typeparam name="TEvent">The class of event that it takes; triggering with another one is refused.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">The pattern is malformed. Nothing is attached.</exception>
    [OverloadResolutionPriority(3)]
    public void On<TEvent>(string eventName, Func<TEvent, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events.</summary>
    /// <typeparam name="TEvent">The class of event that it takes; triggering with another one is refused.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">The pattern is malformed. Nothing is attached.</exception>
    [OverloadResolutionPriority(3)]
    public void On<TEvent>(string eventName, Func<TEvent, CancellationToken, ValueTask> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events.</summary>
    /// <typeparam name="TEvent">The class of event that it takes; triggering with another one is refused.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">The pattern is malformed. Nothing is attached.</exception>
    [OverloadResolutionPriority(2)]
    public void On<TEvent>(string eventName, Func<TEvent, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler that is awaited of a class of events.</summary>
    /// <typeparam name="TEvent">The class of event that it takes; triggering with another one is refused.</typeparam>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">What is awaited.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">The pattern is malformed. Nothing is attached.</exception>
    [OverloadResolutionPriority(2)]
    public void On<TEvent>(string eventName, Func<TEvent, CancellationToken, Task> handler, object? data = null, bool append = true,
        [CallerArgumentExpression(nameof(handler))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : Event =>
        Attach(eventName, handler, data, append, expression, filePath, lineNumber);

    /// <summary>Attaches a handler of any of the forms that the other overloads show.</summary>
    /// <param name="eventName">The event's name, or a pattern with a <c>*</c>.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="data">What it finds in <see cref="Event.Data"/>.</param>
    /// <param name="append">Whether it comes behind those attached to the same name or pattern, or before them.</param>
    /// <param name="expression">How people shall know it, or <see langword="null"/>.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handler.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handler.</param>
    /// <exception cref="ArgumentException">It has none of the forms, or the pattern is malformed. Nothing is attached.</exception>
    public void Attach(
        string eventName, Delegate handler, object? data = null, bool append = true,
        string? expression = null, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        Attach(eventName, Checked(eventName, handler, data, ListenerSite.Of(expression, filePath, lineNumber)), append);

    /// <summary>Detaches a handler, as often as it is attached to a name or pattern, or all handlers of it.</summary>
    /// <param name="eventName">The name or pattern, as it was given when the handler was attached: it is not matched.</param>
    /// <param name="handler">The handler: the same method on the same object. Without it, all.</param>
    /// <returns>Whether there was one.</returns>
    public abstract bool Off(string eventName, Delegate? handler = null);

    /// <summary>A handler of a name or pattern, if both make sense.</summary>
    /// <exception cref="ArgumentException">It has none of the forms, or the pattern is malformed.</exception>
    internal static Handler Checked(string eventName, Delegate handler, object? data, ListenerSite? site, Type? eventType = null)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(handler);
        WildcardPattern.Check(eventName);
        return Handler.Of(handler, data, site, eventType);
    }

    private protected abstract void Attach(string eventName, Handler handler, bool append);
}
