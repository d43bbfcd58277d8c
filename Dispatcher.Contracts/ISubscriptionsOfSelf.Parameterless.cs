using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

// Their priorities are the lowest, so that a method with overloads takes the event as before.
/// <content>Methods that take no event, as in <c>On("cache.clear", s => s.Clear)</c>.</content>
public partial interface ISubscriptions<TSelf>
{
    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Action> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), null, ListenerKind.Action,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Func<Task>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), null, ListenerKind.Task,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    ISubscriptions<TSelf> On<TEvent>(
        Func<TSelf, Func<ValueTask>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), null, ListenerKind.ValueTask,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <typeparam name="TEvent">The type of event whose dispatch calls the method.</typeparam>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    ISubscriptions<TSelf> On<TEvent, TResult>(
        Func<TSelf, Func<ValueTask<TResult>>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), null, ListenerKind.ValueTask,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-4)]
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Action> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), Named(eventName), ListenerKind.Action,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Func<Task>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), Named(eventName), ListenerKind.Task,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    ISubscriptions<TSelf> On<TEvent>(
        string eventName, Func<TSelf, Func<ValueTask>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), Named(eventName), ListenerKind.ValueTask,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <typeparam name="TEvent">The type of event whose dispatch calls the method.</typeparam>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    ISubscriptions<TSelf> On<TEvent, TResult>(
        string eventName, Func<TSelf, Func<ValueTask<TResult>>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), Named(eventName), ListenerKind.ValueTask,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <summary>Listens to the event of a name, whatever its type.</summary>
    /// <param name="eventName">The event's name. Empty is a name.</param>
    /// <param name="method">The method of the subscriber, which takes nothing, as in <c>s => s.Clear</c>.</param>
    /// <param name="priority">
    /// Higher comes first; equal ones in the order in which they are named here. Not given, it is 0, or, for listeners that a
    /// container registers with <c>before</c> or <c>after</c>, what these need.
    /// </param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>The same subscriptions.</returns>
    [OverloadResolutionPriority(-4)]
    ISubscriptions<TSelf> On(
        string eventName, Func<TSelf, Action> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(object), Named(eventName), ListenerKind.Action,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <inheritdoc cref="On(string, Func{TSelf, Action}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    ISubscriptions<TSelf> On(
        string eventName, Func<TSelf, Func<Task>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(object), Named(eventName), ListenerKind.Task,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <inheritdoc cref="On(string, Func{TSelf, Action}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-2)]
    ISubscriptions<TSelf> On(
        string eventName, Func<TSelf, Func<ValueTask>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(object), Named(eventName), ListenerKind.ValueTask,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <inheritdoc cref="On(string, Func{TSelf, Action}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    ISubscriptions<TSelf> On<TResult>(
        string eventName, Func<TSelf, Func<ValueTask<TResult>>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(object), Named(eventName), ListenerKind.ValueTask,
            self => ParameterlessListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }
}
