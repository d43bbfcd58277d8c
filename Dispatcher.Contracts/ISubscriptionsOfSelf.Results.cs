using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

/// <content>Listeners that give a result, which nothing takes: they are awaited as those that give none.</content>
public partial interface ISubscriptions<TSelf>
{
    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <typeparam name="TResult">What the method's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(7)]
    ISubscriptions<TSelf> On<TEvent, TResult>(
        Func<TSelf, Func<TEvent, ValueTask<TResult>>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), null, ListenerKind.ValueTask,
            self => ResultListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <typeparam name="TResult">What the method's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(8)]
    ISubscriptions<TSelf> On<TEvent, TResult>(
        Func<TSelf, Func<TEvent, CancellationToken, ValueTask<TResult>>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), null, ListenerKind.ValueTaskWithCancellation,
            self => ResultListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <typeparam name="TResult">What the method's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(9)]
    ISubscriptions<TSelf> On<TEvent, TResult>(
        Func<TSelf, Func<TEvent, EventContext, ValueTask<TResult>>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), null, ListenerKind.ValueTaskWithContext,
            self => ResultListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <typeparam name="TResult">What the method's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(7)]
    ISubscriptions<TSelf> On<TEvent, TResult>(
        string eventName, Func<TSelf, Func<TEvent, ValueTask<TResult>>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), Named(eventName), ListenerKind.ValueTask,
            self => ResultListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <typeparam name="TResult">What the method's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(8)]
    ISubscriptions<TSelf> On<TEvent, TResult>(
        string eventName, Func<TSelf, Func<TEvent, CancellationToken, ValueTask<TResult>>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithCancellation,
            self => ResultListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }

    /// <typeparam name="TEvent">The type of event that the method takes.</typeparam>
    /// <typeparam name="TResult">What the method's task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="On{TEvent}(string, Func{TSelf, Action{TEvent}}, int?, string?, string?, int)"/>
    [OverloadResolutionPriority(9)]
    ISubscriptions<TSelf> On<TEvent, TResult>(
        string eventName, Func<TSelf, Func<TEvent, EventContext, ValueTask<TResult>>> method, int? priority = null,
        [CallerArgumentExpression(nameof(method))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(
            typeof(TEvent), Named(eventName), ListenerKind.ValueTaskWithContext,
            self => ResultListener.Of(method(self)), priority, expression, filePath, lineNumber);
    }
}
