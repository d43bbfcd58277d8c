using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Compat.Comodojo.Hooks;
using Dispatching.Engine;

namespace Compat.Comodojo;

// A lambda that throws, or gives null, fits every kind of function: priorities make it a synchronous one.
public sealed partial class ComodojoDispatcher
{
    /// <summary>Hooks a function that may put another object in the place of what it gets.</summary>
    /// <typeparam name="T">What it takes. What is none of these counts as a failure.</typeparam>
    /// <param name="eventName">The event.</param>
    /// <param name="hook">
    /// The function. It gets what the event carries. A task that it gives back is awaited by <see cref="DispatchAsync"/> and
    /// <see cref="FireAsync"/>.
    /// </param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the hook.</param>
    /// <param name="filePath">Filled in by the compiler: where it was hooked.</param>
    /// <param name="lineNumber">Filled in by the compiler: where it was hooked.</param>
    /// <exception cref="ArgumentNullException">There is no event or no hook.</exception>
    [OverloadResolutionPriority(1)]
    public void AddHook<T>(
        string eventName, Func<T, object?> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ListenerForm.Check(hook, expression);
        var site = ListenerSite.Of(expression, filePath, lineNumber);
        if (TaskResult.IsOf(hook.Method.ReturnType))
            AddAwaited<T>(eventName, hook, (value, _) => new ValueTask<object?>(hook(value)), site);
        else
            Add(eventName, new FunctionHook<T>(eventName, hook, site));
    }

    /// <summary>Hooks a function that gives nothing back.</summary>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    public void AddHook<T>(
        string eventName, Action<T> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ListenerForm.Check(hook, expression);
        Add(eventName, new ActionHook<T>(eventName, hook, ListenerSite.Of(expression, filePath, lineNumber)));
    }

    /// <summary>Hooks a function that is awaited: <see cref="DispatchAsync"/>, <see cref="FireAsync"/>.</summary>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    public void AddHook<T>(
        string eventName, Func<T, Task<object?>> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddAwaited<T>(
            eventName, hook, (value, _) => new ValueTask<object?>(hook(value)), ListenerSite.Of(expression, filePath, lineNumber));

    /// <summary>Hooks a function that is awaited and gives nothing back: <see cref="DispatchAsync"/>, <see cref="FireAsync"/>.</summary>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    public void AddHook<T>(
        string eventName, Func<T, Task> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddAwaited<T>(
            eventName, hook, (value, _) => new ValueTask<object?>(hook(value)), ListenerSite.Of(expression, filePath, lineNumber));

    /// <summary>Hooks a function that is awaited: <see cref="DispatchAsync"/>, <see cref="FireAsync"/>.</summary>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    [OverloadResolutionPriority(3)]
    public void AddHook<T>(
        string eventName, Func<T, CancellationToken, ValueTask<object?>> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddAwaited<T>(eventName, hook, hook, ListenerSite.Of(expression, filePath, lineNumber));

    /// <summary>Hooks a function that is awaited and gives nothing back: <see cref="DispatchAsync"/>, <see cref="FireAsync"/>.</summary>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    [OverloadResolutionPriority(1)]
    public void AddHook<T>(
        string eventName, Func<T, CancellationToken, Task> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddAwaited<T>(
            eventName, hook, (value, cancellationToken) => new ValueTask<object?>(hook(value, cancellationToken)),
            ListenerSite.Of(expression, filePath, lineNumber));

    /// <summary>Hooks a function that is awaited and gives nothing back: <see cref="DispatchAsync"/>, <see cref="FireAsync"/>.</summary>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    [OverloadResolutionPriority(2)]
    public void AddHook<T>(
        string eventName, Func<T, CancellationToken, ValueTask> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddAwaited<T>(
            eventName, hook, async (value, cancellationToken) =>
            {
                await hook(value, cancellationToken).ConfigureAwait(true);
                return null;
            },
            ListenerSite.Of(expression, filePath, lineNumber));

    /// <summary>Hooks a function that is awaited: <see cref="DispatchAsync"/>, <see cref="FireAsync"/>.</summary>
    /// <typeparam name="T">What it takes. What is none of these counts as a failure.</typeparam>
    /// <typeparam name="TResult">What its task gives, which may be put in the place of what the function got.</typeparam>
    /// <inheritdoc cref="AddHook{T}(string, Func{T, object}, string, string, int)"/>
    [OverloadResolutionPriority(2)]
    public void AddHook<T, TResult>(
        string eventName, Func<T, CancellationToken, ValueTask<TResult>> hook,
        [CallerArgumentExpression(nameof(hook))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddAwaited<T>(
            eventName, hook, async (value, cancellationToken) => await hook(value, cancellationToken).ConfigureAwait(true),
            ListenerSite.Of(expression, filePath, lineNumber));

    /// <summary>Hooks a public method by its name, in any case. Whether there is one shows when the event fires.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="target">The object, or the class of a static method as a <see cref="Type"/>.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="filePath">Filled in by the compiler: where it was hooked.</param>
    /// <param name="lineNumber">Filled in by the compiler: where it was hooked.</param>
    /// <exception cref="ArgumentNullException">There is no event, no target or no name.</exception>
    [RequiresUnreferencedCode("Finds methods by name.")]
    public void AddHook(
        string eventName, object target, string method, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(method);
        Add(eventName, new MethodHook(target, method, ListenerSite.Of(null, filePath, lineNumber)));
    }

    /// <summary>Removes the first hook of a function, an object or a class, whatever its method; or all hooks of an event.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="callback">The function, the object or the <see cref="Type"/>; all where it is left out.</param>
    /// <returns>Whether there was one.</returns>
    /// <remarks>In a request it removes hooks of the whole process, too, but for that request alone: in PHP each has them anew.</remarks>
    public bool RemoveHook(string eventName, object? callback = null)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        if (_root is not null)
            return RemoveInRequest(eventName, callback);
        lock (_gate)
        {
            if (_events.Find(eventName)?.Chain is not { } hooks)
                return false;
            bool wasHooked = callback is null ? hooks.Clear() : hooks.RemoveFirst(hook => hook.IsOf(callback));
            if (hooks.Count == 0)
                _events.Remove(eventName);
            return wasHooked;
        }
    }

    private void AddAwaited<T>(string eventName, Delegate hook, Func<T, CancellationToken, ValueTask<object?>> call, ListenerSite? site)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ListenerForm.Check(hook, site?.Expression);
        Add(eventName, new AsynchronousHook<T>(eventName, hook, call, site));
    }

    private void Add(string eventName, Hook hook)
    {
        ArgumentNullException.ThrowIfNull(eventName);

        // What a request hooks comes behind its plugins.
        if (_root is not null)
            LoadRequestPlugins();
        lock (_gate)
        {
            hook.Order = NextOrder();
            ComodojoEvent @event = _events.Find(eventName) ?? _events.GetOrAdd(new ComodojoEvent(eventName, _gate));
            _events.List(@event);
            @event.Chain.Append(hook, _logger);
        }
    }
}
