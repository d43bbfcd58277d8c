using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dispatching.Engine.Watching;

namespace Dispatching.Engine;

/// <summary>
/// Calls the listeners of a dispatch, by the rules of its system: <see cref="IWalk{TListener}"/>. One dispatch is one call of
/// <see cref="Over"/> or <see cref="OverAsync"/>.
/// </summary>
/// <remarks>
/// A dispatch that nobody watches, shallow in the stack, over listeners that need not be awaited, is a loop in the caller's own code. Any
/// other goes a way of its own. Listeners that dispatch without end are stopped by an <see cref="EventRecursionException"/>.
/// </remarks>
public static partial class Walk
{
    /// <summary>
    /// Whether anybody watches dispatches, if perhaps those of another flow: then events without listeners are to be walked, too.
    /// </summary>
    public static bool IsWatched
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Watch.IsOn;
    }

    /// <summary>
    /// Whether a system that goes on after failures may go on after this one: cancellation, and reports of a process that cannot go on,
    /// always reach the caller.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Whether it may be passed over.</returns>
    public static bool IsPassedOver(Exception exception) => !BrokenProcess.IsReportedBy(exception);

    /// <summary>Calls the listeners, one after the other.</summary>
    /// <typeparam name="TListener">The kind of listener.</typeparam>
    /// <typeparam name="TWalk">The rules of the system.</typeparam>
    /// <param name="listeners">The first list of listeners.</param>
    /// <param name="walk">The dispatch.</param>
    /// <param name="value">The value that the first listener is given, in a system whose listeners pass one on.</param>
    /// <returns>The value of the last listener.</returns>
    /// <exception cref="InvalidOperationException">A listener must be awaited. No listener was called.</exception>
    /// <exception cref="EventRecursionException">Listeners dispatch without end.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static object? Over<TListener, TWalk>(ListenerSnapshot<TListener> listeners, TWalk walk, object? value = null)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        return !StackGuard.IsDeep && !Watch.IsOn && AreSynchronous(listeners, in walk)
            ? CallAll(listeners, ref walk, value)
            : OverOther(listeners, walk, value);
    }

    /// <summary>Calls the listeners and awaits them, one after the other, synchronous ones included.</summary>
    /// <typeparam name="TListener">The kind of listener.</typeparam>
    /// <typeparam name="TWalk">The rules of the system.</typeparam>
    /// <param name="listeners">The first list of listeners.</param>
    /// <param name="walk">The dispatch.</param>
    /// <param name="value">The value that the first listener is given, in a system whose listeners pass one on.</param>
    /// <param name="cancellationToken">Asked before each listener.</param>
    /// <returns>The value of the last listener. A failure is one of the task's.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the listeners behind are not called.</exception>
    /// <exception cref="EventRecursionException">Listeners dispatch without end.</exception>
    public static ValueTask<object?> OverAsync<TListener, TWalk>(
        ListenerSnapshot<TListener> listeners, TWalk walk, object? value, CancellationToken cancellationToken)
        where TListener : class
        where TWalk : struct, IWalk<TListener> =>
        Start(listeners, ref walk, ref value, null, cancellationToken) is { } pending
            ? new ValueTask<object?>(pending)
            : new ValueTask<object?>(value);

    /// <summary>Refuses listeners that must be awaited, where they may be called by a dispatch that does not await.</summary>
    /// <typeparam name="TListener">The kind of listener.</typeparam>
    /// <typeparam name="TWalk">The rules of the system.</typeparam>
    /// <param name="listeners">The listeners.</param>
    /// <param name="walk">The dispatch.</param>
    /// <exception cref="InvalidOperationException">One of them must be awaited.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Refuse<TListener, TWalk>(ListenerSnapshot<TListener> listeners, in TWalk walk)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        ArgumentNullException.ThrowIfNull(listeners);
        if (!listeners.IsSynchronous)
            RefuseAwaited(listeners, walk, WasNotCalled);
    }

    // The lists ahead as well: no listener is called where a later one must be awaited.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreSynchronous<TListener, TWalk>(ListenerSnapshot<TListener> listeners, in TWalk walk)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        if (!listeners.IsSynchronous)
            return false;
        TWalk ahead = walk;
        while (ahead.Next() is { } next)
        {
            if (!next.IsSynchronous)
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static object? CallAll<TListener, TWalk>(ListenerSnapshot<TListener> listeners, ref TWalk walk, object? value)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        if (!TWalk.PassesOverFailures)
            return Call(listeners, ref walk, value);
        ListenerSnapshot<TListener>? rest = listeners;
        if (listeners.Count == 1 && !walk.IsStopped)
        {
            value = CallSolePassingOver(in MemoryMarshal.GetReference(listeners.Entries), ref walk, value);
            rest = Next<TListener, TWalk>(ref walk);
        }

        return rest is null ? value : CallPassingOver(rest, ref walk, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static object? Call<TListener, TWalk>(ListenerSnapshot<TListener>? listeners, ref TWalk walk, object? value)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        // Most events have one listener: a loop over one costs a fifth more.
        if (listeners!.Count == 1)
        {
            if (walk.IsStopped)
                return value;
            value = walk.Call(in MemoryMarshal.GetReference(listeners.Entries), value);
            if ((listeners = Next<TListener, TWalk>(ref walk)) is null)
                return value;
        }

        do
        {
            foreach (ref readonly ChainEntry<TListener> entry in listeners.Entries)
            {
                if (walk.IsStopped)
                    return value;
                value = walk.Call(in entry, value);
            }
        }
        while ((listeners = Next<TListener, TWalk>(ref walk)) is not null);
        return value;
    }

    /// <summary>The next list, of which no listener must be awaited.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ListenerSnapshot<TListener>? Next<TListener, TWalk>(ref TWalk walk)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        ListenerSnapshot<TListener>? next = walk.Next();
        if (next is not null && !next.IsSynchronous)
            RefuseAwaited(next, walk, WasAdded);
        return next;
    }
}
