using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>A listener as the dispatcher calls it.</summary>
internal abstract class MossDelegate(Delegate origin, ListenerSite? site, Func<IMossContainer, object?, string?, object?>? plain = null)
{
    /// <summary>The closure of a listener that is nothing more: it is called without going through <see cref="Call"/>.</summary>
    public Func<IMossContainer, object?, string?, object?>? Plain { get; } = plain;

    protected ListenerSite? Site { get; } = site;

    /// <summary>Whether it must be awaited.</summary>
    public virtual bool IsAsynchronous => false;

    /// <summary>Whether it may turn out, when it is called, that it must be awaited.</summary>
    public virtual bool MayBeAwaited => false;

    /// <exception cref="ArgumentException">What the listener begins could not be awaited.</exception>
    public void Check() => ListenerForm.Check(origin, Site?.Expression);

    public abstract object? Call(IMossContainer container, object? subject, string? message, string eventName);

    public virtual ValueTask<object?> CallAsync(
        IMossContainer container, object? subject, string? message, string eventName, CancellationToken cancellationToken) =>
        TaskResult.OfAsync(Call(container, subject, message, eventName));

    /// <exception cref="InvalidOperationException">The listener gave a task.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? CallPlainly(IMossContainer container, object? subject, string? message, string eventName)
    {
        object? given = Plain is { } plain ? plain(container, subject, message) : Call(container, subject, message, eventName);
        return given is null || ReferenceEquals(given, subject) ? given : Given(given, eventName);
    }

    /// <summary>
    /// Calls the listener, and sets the subject to its result if it has finished at once; otherwise <see cref="ResultOf"/> has the result.
    /// </summary>
    public Task CallAsync(
        IMossContainer container, ref object? subject, string? message, string eventName, CancellationToken cancellationToken)
    {
        ValueTask<object?> given = CallAsync(container, subject, message, eventName, cancellationToken);
        if (!given.IsCompletedSuccessfully)
            return given.AsTask();
        subject = given.Result;
        return Task.CompletedTask;
    }

    private object Given(object given, string eventName) => !TaskResult.Is(given) ? given : throw new InvalidOperationException(
        $"The listener '{Describe(eventName).Name}' of '{eventName}' gave a task, which must be awaited. Fire the event with FireAsync.");

    public static object? ResultOf(Task finished) => ((Task<object?>)finished).Result;

    public virtual ListenerDescription Describe(string eventName) => ListenerNaming.Describe(
        eventName, origin, isAsynchronous: IsAsynchronous, expression: Site?.Expression, filePath: Site?.FilePath,
        lineNumber: Site?.LineNumber ?? 0);
}
