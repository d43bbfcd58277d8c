using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Dispatching.Engine.Watching;

namespace Dispatching.Engine;

public static partial class Walk
{
    /// <summary>Calls the listeners and awaits them, one after the other.</summary>
    /// <returns>No task where all of them have finished: then the value is that of the last one. Else the task gives it.</returns>
    internal static Task<object?>? Start<TListener, TWalk>(
        ListenerSnapshot<TListener> listeners,
        ref TWalk walk,
        ref object? value,
        DispatchObserver? observer,
        CancellationToken cancellationToken)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        ArgumentNullException.ThrowIfNull(listeners);
        if (observer is not null || StackGuard.IsDeep || Watch.IsOn)
            return StartDeepOrWatched(listeners, ref walk, ref value, observer, cancellationToken);
        if (TWalk.PassesOverFailures)
        {
            return Ended(
                Await(null, null, new WalkPlace<TListener>(listeners, isAwaited: true), walk, value, null, cancellationToken),
                ref value);
        }

        return CallPlainAsync(listeners, ref walk, ref value, cancellationToken);
    }

#pragma warning disable MA0022 // No task is what says that nothing is left to await.
    private static Task<object?>? CallPlainAsync<TListener, TWalk>(
        ListenerSnapshot<TListener>? listeners, ref TWalk walk, ref object? value, CancellationToken cancellationToken)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        try
        {
            for (; listeners is not null; listeners = walk.Next())
            {
                ReadOnlySpan<ChainEntry<TListener>> entries = listeners.Entries;
                for (int i = 0; i < entries.Length; i++)
                {
                    if (walk.IsStopped)
                        return null;
                    cancellationToken.ThrowIfCancellationRequested();
                    Task listener = walk.CallAsync(in entries[i], ref value, cancellationToken);
                    if (ReferenceEquals(listener, Task.CompletedTask))
                        continue;
                    if (!listener.IsCompletedSuccessfully)
                        return Rest(listener, listeners, i + 1, ref walk, ref value, cancellationToken);
                    value = walk.Accept(listener, value);
                }
            }

            return null;
        }
        catch (Exception exception)
        {
            return Fail<object?>(exception);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<object?>? Rest<TListener, TWalk>(
        Task pending,
        ListenerSnapshot<TListener> listeners,
        int next,
        ref TWalk walk,
        ref object? value,
        CancellationToken cancellationToken)
        where TListener : class
        where TWalk : struct, IWalk<TListener> =>
        Ended(
            Await(pending, null, new WalkPlace<TListener>(listeners, isAwaited: true, next), walk, value, null, cancellationToken),
            ref value);

    private static Task<object?>? StartDeepOrWatched<TListener, TWalk>(
        ListenerSnapshot<TListener> listeners,
        ref TWalk walk,
        ref object? value,
        DispatchObserver? observer,
        CancellationToken cancellationToken)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        string eventName = walk.EventName;
        bool isDeep = StackGuard.Check(eventName);
        try
        {
            if (IsUnheard(listeners, walk))
            {
                if (Watch.IsOn)
                    Watch.Unheard(Watched<TListener, TWalk>(ref walk, eventName, value));
                return null;
            }

            WatchedDispatch? watched = Watch.Begin(
                Watched<TListener, TWalk>(ref walk, eventName, value), observer, cancellationToken);
            if (!TWalk.PassesOverFailures)
                return CallAsync(listeners, ref walk, ref value, watched, isDeep, cancellationToken);
            ValueTask<object?> rest = Await(
                null, null, new WalkPlace<TListener>(listeners, isAwaited: true), walk, value, watched, cancellationToken);
            watched?.Leave();
            return Ended(rest, ref value);
        }
        finally
        {
            StackGuard.Leave(isDeep);
        }
    }

    // What completes at once is called here, so that a synchronous listener is called in its caller's own context.
    private static Task<object?>? CallAsync<TListener, TWalk>(
        ListenerSnapshot<TListener> listeners,
        ref TWalk walk,
        ref object? value,
        WatchedDispatch? watched,
        bool isDeep,
        CancellationToken cancellationToken)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        var place = new WalkPlace<TListener>(listeners, isAwaited: true);
        WatchedListener? call = null;
        Exception? failure = null;
        EventRecursionException? anew;
        string? deepName = isDeep ? walk.EventName : null;
        try
        {
            while (place.MoveNext(ref walk) && !walk.IsStopped)
            {
                cancellationToken.ThrowIfCancellationRequested();
                call = Take(ref place, walk, watched);
                Task listener = walk.CallAsync(in place.Taken, ref value, cancellationToken);
                if (!listener.IsCompletedSuccessfully)
                {
                    ValueTask<object?> rest = Await(listener, call, place, walk, value, watched, cancellationToken);
                    watched?.Leave();
                    watched = null;
                    return Ended(rest, ref value);
                }

                if (!ReferenceEquals(listener, Task.CompletedTask))
                    value = walk.Accept(listener, value);
                call?.End(IsSeenStopped<TListener, TWalk>(in walk));
                call = null;
            }

            return null;
        }
        catch (EventRecursionException exception)
            when (deepName is not null && (exception.Passes(deepName) || IsSeen(exception, out failure)))
        {
            failure = anew = exception.Anew();
        }
        catch (Exception exception) when (deepName is null || exception is not EventRecursionException)
        {
            failure = exception;
            return Fail<object?>(exception);
        }
        finally
        {
            if (watched is not null)
                End(place, walk, watched, call, failure);
        }

        throw anew;
    }

    private static WatchedListener? Take<TListener, TWalk>(ref WalkPlace<TListener> place, in TWalk walk, WatchedDispatch? watched)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        ref readonly ChainEntry<TListener> entry = ref place.Take();
        return watched?.Call(walk.Describe(in entry), entry.Listener, entry.Id);
    }

    private static void End<TListener, TWalk>(
        WalkPlace<TListener> place, TWalk walk, WatchedDispatch watched, WatchedListener? call, Exception? failure)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        try
        {
            if (failure is not null)
                call?.Sees(failure);
            call?.End(IsSeenStopped<TListener, TWalk>(in walk));
        }
        finally
        {
            EndWatched(place, walk, watched, failure);
        }
    }

    private static Task<object?>? Ended(ValueTask<object?> rest, ref object? value)
    {
        if (!rest.IsCompletedSuccessfully)
            return rest.AsTask();
        value = rest.Result;
        return null;
    }

    // An async method, so that a cancellation ends as one, and any other exception keeps its stack.
    internal static async Task<TResult> Fail<TResult>(Exception exception)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        ExceptionDispatchInfo.Throw(exception);
        return default!;
    }

    /// <summary>
    /// The rest of a dispatch: listeners go on in the context of the caller, as they would in a loop that awaits them there.
    /// </summary>
    /// <param name="pending">The task of the listener that was called last, or <see langword="null"/>.</param>
    /// <param name="call">The watch of that listener.</param>
    /// <param name="place">Where the walk is.</param>
    /// <param name="walk">The dispatch.</param>
    /// <param name="value">The value of the listeners before.</param>
    /// <param name="watched">The watch of the dispatch.</param>
    /// <param name="cancellationToken">Asked before each listener.</param>
    private static async ValueTask<object?> Await<TListener, TWalk>(
        Task? pending, WatchedListener? call, WalkPlace<TListener> place, TWalk walk, object? value, WatchedDispatch? watched,
        CancellationToken cancellationToken)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        Exception? failure = null;
        string eventName = walk.EventName;
        try
        {
            while (pending is not null || (place.MoveNext(ref walk) && !walk.IsStopped))
            {
                Exception? passedOver = null;
                try
                {
                    if (pending is null)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        call = Take(ref place, walk, watched);
                        pending = walk.CallAsync(in place.Taken, ref value, cancellationToken);
                    }

                    if (!ReferenceEquals(pending, Task.CompletedTask))
                    {
                        await pending.ConfigureAwait(true);
                        value = walk.Accept(pending, value);
                    }
                }
                catch (Exception exception) when (
                    call?.Sees(exception) == true || (TWalk.PassesOverFailures && StaysInside<TListener, TWalk>(in walk, exception)))
                {
                    passedOver = exception;
                }
                finally
                {
                    call?.End(IsSeenStopped<TListener, TWalk>(in walk));
                    (call, pending) = (null, null);
                }

                if (passedOver is not null)
                    place.GoOnBehind(ref walk, passedOver, ref value, watched);
            }

            return value;
        }
        catch (EventRecursionException exception) when (exception.Passes(eventName) || IsSeen(exception, out failure))
        {
            failure = exception.Anew();
            throw failure;
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
            throw;
        }
        finally
        {
            if (watched is not null)
                End(place, walk, watched, null, failure);
        }
    }
#pragma warning restore MA0022
}
