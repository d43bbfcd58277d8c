using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>
/// The rules by which one system calls the listeners of one dispatch. <see cref="Walk"/> calls them: it owns the loop, watching, the guard
/// against endless recursion, stopping, cancellation, the refusal of listeners that must be awaited, and passing over failures.
/// </summary>
/// <typeparam name="TListener">The kind of listener in the system's chains.</typeparam>
/// <remarks>
/// Implement it as a struct: the compiler then makes each system a loop of its own, which costs what a loop written by hand costs. A walk
/// belongs to one dispatch and is changed by it alone.
/// </remarks>
public interface IWalk<TListener>
    where TListener : class
{
    /// <summary>The system's name, as recordings, activities and metrics show it.</summary>
    static abstract string System { get; }

    /// <summary>
    /// Whether the system may go on after a listener has failed. It is a constant: where it is <see langword="false"/>,
    /// <see cref="PassesOver"/> and <see cref="Failed"/> are never called, and the loop has no guarded region.
    /// </summary>
    static abstract bool PassesOverFailures { get; }

    /// <summary>
    /// Whether <see cref="PassesOver"/> is asked about an <see cref="OperationCanceledException"/>, too. It is a constant; else a
    /// cancellation always reaches the caller.
    /// </summary>
    static virtual bool PassesOverCancellation => false;

    /// <summary>
    /// The advice about a listener that must be awaited, as a sentence for an error: <c>Dispatch the event with DispatchAsync.</c>
    /// </summary>
    static abstract string AwaitingAdvice { get; }

    /// <summary>Whether a listener must be awaited. It is asked once for each snapshot.</summary>
    /// <param name="entry">The listener.</param>
    /// <returns>Whether a synchronous walk refuses it.</returns>
    static abstract bool MustBeAwaited(in ChainEntry<TListener> entry);

    /// <summary>The event's name.</summary>
    string EventName { get; }

    /// <summary>The dispatcher's name, where a program has several; empty where it has none.</summary>
    string DispatcherName => string.Empty;

    /// <summary>The arguments of the listeners, for a recording that describes them.</summary>
    /// <param name="value">The value that the dispatch began with.</param>
    /// <returns>The arguments, or <see langword="null"/>.</returns>
    object? Arguments(object? value);

    /// <summary>Whether the listeners that are left are not called. It is asked before each listener, the first included.</summary>
    bool IsStopped { get; }

    /// <summary>Calls a listener.</summary>
    /// <param name="entry">The listener.</param>
    /// <param name="value">The value of the listeners before it.</param>
    /// <returns>
    /// The value for the next listener, in the end that of the dispatch. A system whose listeners pass no value on returns the same value.
    /// </returns>
    object? Call(in ChainEntry<TListener> entry, object? value);

    /// <summary>Calls a listener that may have to be awaited.</summary>
    /// <param name="entry">The listener.</param>
    /// <param name="value">
    /// The value of the listeners before it. Where the listener has finished at once, it is set to the value for the next listener.
    /// </param>
    /// <param name="cancellationToken">The token of the dispatch.</param>
    /// <returns>The listener's task; <see cref="Task.CompletedTask"/> where nothing is left to await.</returns>
    Task CallAsync(in ChainEntry<TListener> entry, ref object? value, CancellationToken cancellationToken);

    /// <summary>Takes the result of a task of <see cref="CallAsync"/> that was awaited.</summary>
    /// <param name="finished">The task. It has run to completion.</param>
    /// <param name="value">The value of the listeners before.</param>
    /// <returns>The value for the next listener.</returns>
    object? Accept(Task finished, object? value);

    /// <summary>Whether a failure stays inside of the dispatch. It is asked in an exception filter, before the stack is unwound.</summary>
    /// <param name="exception">The exception, never one of those that <see cref="Walk.IsPassedOver"/> excludes, but for
    /// what <see cref="PassesOverCancellation"/> says.</param>
    /// <returns>Whether <see cref="Failed"/> is called with it; else it reaches the caller.</returns>
    bool PassesOver(Exception exception);

    /// <summary>Takes note of a failure that stays inside of the dispatch.</summary>
    /// <param name="entry">The listener that failed.</param>
    /// <param name="exception">The exception.</param>
    /// <param name="value">The value that the listener was given. It may be set to another for those that are called next.</param>
    /// <returns>Whether the listeners behind it in its list are called; else the walk goes on with <see cref="Next"/>.</returns>
    bool Failed(in ChainEntry<TListener> entry, Exception exception, ref object? value);

    /// <summary>
    /// The next list of listeners, for a system that walks several lists in one dispatch. It may change the walk alone: the walk asks a
    /// copy of itself which listeners are ahead.
    /// </summary>
    /// <returns>The list; <see langword="null"/> where there is none.</returns>
    ListenerSnapshot<TListener>? Next();

    /// <summary>Describes a listener of the list that is walked.</summary>
    /// <param name="entry">The listener.</param>
    /// <returns>The description.</returns>
    ListenerDescription Describe(in ChainEntry<TListener> entry);
}
