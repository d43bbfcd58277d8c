using System.Runtime.CompilerServices;
using Compat.Moss.Listeners;
using Dispatching.Engine;

namespace Compat.Moss;

// A lambda that does not use its fourth parameter fits a token as well as a name: the priorities make it a token.
public sealed partial class MossDispatcher
{
    /// <summary>
    /// Registers a listener that gets the name of the event or aspect and is awaited, by <see cref="FireAsync"/> only.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(9)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, string, ValueTask<object?>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new NamedAsynchronousListener(
            listener, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that gets the name of the event or aspect and is awaited, by <see cref="FireAsync"/> only.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(7)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, string, ValueTask> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new NamedAsynchronousListener(async (container, subject, message, eventName) =>
        {
            await listener(container, subject, message, eventName).ConfigureAwait(true);
            return null;
        }, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that gets the name of the event or aspect and is awaited, by <see cref="FireAsync"/> only.
    /// </summary>
    /// <typeparam name="TResult">What it gives back.</typeparam>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(5)]
    public MossDispatcher Register<TResult>(
        EventNames events, Func<IMossContainer, object?, string?, string, ValueTask<TResult>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new NamedAsynchronousListener(
            async (container, subject, message, eventName) =>
                await listener(container, subject, message, eventName).ConfigureAwait(true),
            listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that gets the name of the event or aspect and is awaited, by <see cref="FireAsync"/> only.
    /// </summary>
    /// <typeparam name="TResult">What it gives back.</typeparam>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(3)]
    public MossDispatcher Register<TResult>(
        EventNames events, Func<IMossContainer, object?, string?, string, Task<TResult>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new NamedAsynchronousListener(
            async (container, subject, message, eventName) =>
                await listener(container, subject, message, eventName).ConfigureAwait(true),
            listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that gets the name of the event or aspect and is awaited, by <see cref="FireAsync"/> only.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(1)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, string, Task> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new NamedAsynchronousListener(async (container, subject, message, eventName) =>
        {
            await listener(container, subject, message, eventName).ConfigureAwait(true);
            return null;
        }, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }
}
