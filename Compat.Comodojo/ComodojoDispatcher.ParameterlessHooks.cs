using System.Runtime.CompilerServices;
using Compat.Comodojo.Hooks;
using Dispatching.Engine;

namespace Compat.Comodojo;

// Their priorities are the lowest, so that a method with overloads, or a delegate without a list of parameters, is taken as before.
/// <content>Hooks that take nothing, as PHP lets a function have fewer parameters than it is given.</content>
public sealed partial class ComodojoDispatcher
{
    /// <summary>Hooks a function that takes nothing, and may put another object in the place of what the event carries.</summary>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    [OverloadResolutionPriority(-1)]
    public void AddHook(
        string eventName, Func<object?> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ListenerForm.Check(hook, expression);
        var site = ListenerSite.Of(expression, filePath, lineNumber);
        if (TaskResult.IsOf(hook.Method.ReturnType))
            AddAwaited<object?>(eventName, hook, (_, _) => new ValueTask<object?>(hook()), site);
        else
            Add(eventName, new ParameterlessHook(hook, hook, site));
    }

    /// <summary>Hooks a function that takes nothing and gives nothing back.</summary>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    [OverloadResolutionPriority(-5)]
    public void AddHook(
        string eventName, Action hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ListenerForm.Check(hook, expression);
        Func<object?> call = () =>
        {
            hook();
            return null;
        };
        Add(eventName, new ParameterlessHook(hook, call, ListenerSite.Of(expression, filePath, lineNumber)));
    }

    /// <summary>
    /// Hooks a function that takes and gives back nothing, and is awaited: <see cref="DispatchAsync"/>, <see cref="FireAsync"/>.
    /// </summary>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    [OverloadResolutionPriority(-4)]
    public void AddHook(
        string eventName, Func<Task> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddAwaited<object?>(
            eventName, hook, (_, _) => new ValueTask<object?>(hook()), ListenerSite.Of(expression, filePath, lineNumber));

    /// <inheritdoc cref="AddHook(string, Func{Task}, string?, string?, int)"/>
    [OverloadResolutionPriority(-3)]
    public void AddHook(
        string eventName, Func<ValueTask> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddAwaited<object?>(
            eventName, hook, async (_, _) =>
            {
                await hook().ConfigureAwait(true);
                return null;
            },
            ListenerSite.Of(expression, filePath, lineNumber));

    /// <summary>Hooks a function that takes nothing and is awaited: <see cref="DispatchAsync"/>, <see cref="FireAsync"/>.</summary>
    /// <typeparam name="TResult">
    /// The type of the task's result, which may be put in the place of what the event carries.
    /// </typeparam>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    [OverloadResolutionPriority(-2)]
    public void AddHook<TResult>(
        string eventName, Func<ValueTask<TResult>> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddAwaited<object?>(
            eventName, hook, async (_, _) => await hook().ConfigureAwait(true), ListenerSite.Of(expression, filePath, lineNumber));
}
