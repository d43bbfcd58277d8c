using System.Runtime.CompilerServices;
using Compat.Moss.Listeners;
using Dispatching.Engine;

namespace Compat.Moss;

public sealed partial class MossDispatcher
{
    /// <summary>Registers a listener that is awaited, by <see cref="FireAsync"/> only.</summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(10)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, CancellationToken, ValueTask<object?>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(
            new AwaitedClosure(listener), listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener that is awaited, by <see cref="FireAsync"/> only.</summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(8)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, CancellationToken, ValueTask> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(async (container, subject, message, cancellationToken) =>
        {
            await listener(container, subject, message, cancellationToken).ConfigureAwait(true);
            return null;
        }, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener that is awaited, by <see cref="FireAsync"/> only.</summary>
    /// <typeparam name="TResult">What it gives back.</typeparam>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(6)]
    public MossDispatcher Register<TResult>(
        EventNames events, Func<IMossContainer, object?, string?, CancellationToken, ValueTask<TResult>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(
            async (container, subject, message, cancellationToken) =>
                await listener(container, subject, message, cancellationToken).ConfigureAwait(true),
            listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener that is awaited, by <see cref="FireAsync"/> only.</summary>
    /// <typeparam name="TResult">What it gives back.</typeparam>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(4)]
    public MossDispatcher Register<TResult>(
        EventNames events, Func<IMossContainer, object?, string?, CancellationToken, Task<TResult>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(
            async (container, subject, message, cancellationToken) =>
                await listener(container, subject, message, cancellationToken).ConfigureAwait(true),
            listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener that is awaited, by <see cref="FireAsync"/> only.</summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(2)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, CancellationToken, Task> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(async (container, subject, message, cancellationToken) =>
        {
            await listener(container, subject, message, cancellationToken).ConfigureAwait(true);
            return null;
        }, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener that is awaited, by <see cref="FireAsync"/> only.</summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(10)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, ValueTask<object?>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(
            (container, subject, message, _) => listener(container, subject, message),
            listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener that is awaited, by <see cref="FireAsync"/> only.</summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(8)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, ValueTask> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(async (container, subject, message, _) =>
        {
            await listener(container, subject, message).ConfigureAwait(true);
            return null;
        }, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener that is awaited, by <see cref="FireAsync"/> only.</summary>
    /// <typeparam name="TResult">What it gives back.</typeparam>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(6)]
    public MossDispatcher Register<TResult>(
        EventNames events, Func<IMossContainer, object?, string?, ValueTask<TResult>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(
            async (container, subject, message, _) => await listener(container, subject, message).ConfigureAwait(true),
            listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener that is awaited, by <see cref="FireAsync"/> only.</summary>
    /// <typeparam name="TResult">What it gives back.</typeparam>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(4)]
    public MossDispatcher Register<TResult>(
        EventNames events, Func<IMossContainer, object?, string?, Task<TResult>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(
            async (container, subject, message, _) => await listener(container, subject, message).ConfigureAwait(true),
            listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener that is awaited, by <see cref="FireAsync"/> only.</summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(2)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, Task> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(async (container, subject, message, _) =>
        {
            await listener(container, subject, message).ConfigureAwait(true);
            return null;
        }, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }
}
