using System.Runtime.CompilerServices;
using Compat.Moss.Listeners;
using Dispatching.Engine;

namespace Compat.Moss;

// Their priorities are the lowest, so that a method with overloads, or a delegate without a list of parameters, takes what it took before.
/// <content>Listeners that take nothing, as PHP lets a function have fewer parameters than it is given.</content>
public sealed partial class MossDispatcher
{
    /// <summary>
    /// Registers a listener that takes nothing and whose whole body throws, or that gives nothing but <see langword="null"/>.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(-3)]
    public MossDispatcher Register(
        EventNames events, Func<NoResult?> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(
            events, new ParameterlessListener(listener, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that takes nothing and is awaited, by <see cref="FireAsync"/> only.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(-4)]
    public MossDispatcher Register(
        EventNames events, Func<ValueTask<object?>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(
            events, new AsynchronousListener((_, _, _, _) => listener(), listener,
            ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that takes nothing and is awaited, by <see cref="FireAsync"/> only.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(-5)]
    public MossDispatcher Register(
        EventNames events, Func<ValueTask> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(async (_, _, _, _) =>
        {
            await listener().ConfigureAwait(true);
            return null;
        }, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that takes nothing and is awaited, by <see cref="FireAsync"/> only.
    /// </summary>
    /// <typeparam name="TResult">The type of what it gives back.</typeparam>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(-6)]
    public MossDispatcher Register<TResult>(
        EventNames events, Func<ValueTask<TResult>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(
            events, new AsynchronousListener(async (_, _, _, _) => await listener().ConfigureAwait(true), listener,
            ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that takes nothing and is awaited, by <see cref="FireAsync"/> only.
    /// </summary>
    /// <typeparam name="TResult">The type of what it gives back.</typeparam>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(-7)]
    public MossDispatcher Register<TResult>(
        EventNames events, Func<Task<TResult>> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(
            events, new AsynchronousListener(async (_, _, _, _) => await listener().ConfigureAwait(true), listener,
            ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that takes nothing and is awaited, by <see cref="FireAsync"/> only.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(-8)]
    public MossDispatcher Register(
        EventNames events, Func<Task> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new AsynchronousListener(async (_, _, _, _) =>
        {
            await listener().ConfigureAwait(true);
            return null;
        }, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that takes nothing.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(-9)]
    public MossDispatcher Register(
        EventNames events, Func<object?> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(
            events, new ParameterlessListener(listener, listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that takes and returns nothing, so that the next one gets no subject.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(-10)]
    public MossDispatcher Register(
        EventNames events, Action listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        Func<object?> closure = () =>
        {
            listener();
            return null;
        };
        return Register(
            events, new ParameterlessListener(listener, closure, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }
}
