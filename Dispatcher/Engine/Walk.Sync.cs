using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine.Watching;

namespace Dispatching.Engine;

public static partial class Walk
{
    private const string WasNotCalled = "No listener was called.";
    internal const string WasAdded = "It was added while the event was dispatched, and was not called.";

    /// <summary>Calls the listeners of a dispatch that is deep in the stack, observed, or may go on after a failure.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static object? OverOther<TListener, TWalk>(
        ListenerSnapshot<TListener> listeners, TWalk walk, object? value, DispatchObserver? observer = null)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        ArgumentNullException.ThrowIfNull(listeners);
        if (!AreSynchronous(listeners, in walk))
            RefuseAhead(listeners, walk);
        return observer is not null || StackGuard.IsDeep || Watch.IsOn
            ? OverDeepOrWatched(listeners, ref walk, value, observer)
            : CallAll(listeners, ref walk, value);
    }

    private static object? OverDeepOrWatched<TListener, TWalk>(
        ListenerSnapshot<TListener> listeners, ref TWalk walk, object? value, DispatchObserver? observer)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        // Checked also where nobody listens, or the page of stack would never be one that is known to have room.
        string eventName = walk.EventName;
        EventRecursionException anew;
        bool isDeep = StackGuard.Check(eventName);
        try
        {
            if (!IsUnheard(listeners, walk))
            {
                return Watch.Begin(Watched<TListener, TWalk>(ref walk, eventName, value), observer) is { } watched
                    ? CallWatched(listeners, ref walk, value, watched)
                    : CallAll(listeners, ref walk, value);
            }

            if (Watch.IsOn)
                Watch.Unheard(Watched<TListener, TWalk>(ref walk, eventName, value));
            return value;
        }
        catch (EventRecursionException exception) when (isDeep && exception.Passes(eventName))
        {
            anew = exception.Anew();
        }
        finally
        {
            StackGuard.Leave(isDeep);
        }

        // Behind the handler: within it, the stack of all that the exception has passed would still be needed.
        throw anew;
    }

    private static WatchedEvent Watched<TListener, TWalk>(ref TWalk walk, string eventName, object? value)
        where TListener : class
        where TWalk : struct, IWalk<TListener> =>
        new(TWalk.System, walk.DispatcherName, eventName, walk.Arguments(value));

    // Most events have one listener. To keep the place from which a walk goes on would cost as much as calling it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object? CallSolePassingOver<TListener, TWalk>(in ChainEntry<TListener> entry, ref TWalk walk, object? value)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        Exception failure;
        try
        {
            return walk.Call(in entry, value);
        }
        catch (Exception exception) when (StaysInside<TListener, TWalk>(in walk, exception))
        {
            failure = exception;
        }

        walk.Failed(in entry, failure, ref value);
        return value;
    }

    // One guarded region for all listeners: a listener that fails costs an exception, one that does not nothing.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object? CallPassingOver<TListener, TWalk>(ListenerSnapshot<TListener>? listeners, ref TWalk walk, object? value)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        int next = 0;
        while (listeners is not null)
        {
            Exception? failure = null;
            try
            {
                // An index of the region's own can stay in a register; one that is read behind the region cannot.
                ReadOnlySpan<ChainEntry<TListener>> entries = listeners.Entries;
                for (int i = next; i < entries.Length; i++)
                {
                    next = i;
                    if (walk.IsStopped)
                        return value;
                    value = walk.Call(in entries[i], value);
                }
            }
            catch (Exception exception) when (StaysInside<TListener, TWalk>(in walk, exception))
            {
                failure = exception;
            }

            if (failure is not null && walk.Failed(in listeners.Entries[next], failure, ref value))
                next++;
            else
                (listeners, next) = (Next<TListener, TWalk>(ref walk), 0);
        }

        return value;
    }

    private static object? CallWatched<TListener, TWalk>(
        ListenerSnapshot<TListener> listeners, ref TWalk walk, object? value, WatchedDispatch watched)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        var place = new WalkPlace<TListener>(listeners, isAwaited: false);
        Exception? failure = null;
        try
        {
            while (place.MoveNext(ref walk) && !walk.IsStopped)
                CallWatched(ref place, ref walk, ref value, watched);
            return value;
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
            throw;
        }
        finally
        {
            EndWatched(place, walk, watched, failure);
        }
    }

    private static void CallWatched<TListener, TWalk>(
        ref WalkPlace<TListener> place, ref TWalk walk, ref object? value, WatchedDispatch watched)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        ref readonly ChainEntry<TListener> entry = ref place.Take();
        WatchedListener call = watched.Call(walk.Describe(in entry), entry.Listener, entry.Id);
        Exception? passedOver = null;
        try
        {
            value = walk.Call(in entry, value);
        }
        catch (Exception exception) when (
            call.Sees(exception) || (TWalk.PassesOverFailures && StaysInside<TListener, TWalk>(in walk, exception)))
        {
            passedOver = exception;
        }
        finally
        {
            call.End(IsSeenStopped<TListener, TWalk>(in walk));
        }

        if (passedOver is not null)
            place.GoOnBehind(ref walk, passedOver, ref value, watched);
    }

    private static void EndWatched<TListener, TWalk>(WalkPlace<TListener> place, TWalk walk, WatchedDispatch watched, Exception? failure)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        // Thrown behind the walk: the watch sees it as what ends the dispatch.
        if (TWalk.PassesOverFailures && failure is null && walk is IFailureCollector collector)
            failure = collector.Collected;
        try
        {
            // Each dispatch of a runaway recursion has the same listeners left: thousands of times all of them would take long.
            if (failure is not EventRecursionException)
                place.TellOfTheRest(walk, watched);
        }
        finally
        {
            watched.End(IsSeenStopped<TListener, TWalk>(in walk), failure);
        }
    }

    private static bool IsUnheard<TListener, TWalk>(ListenerSnapshot<TListener> listeners, TWalk walk)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        for (ListenerSnapshot<TListener>? list = listeners; list is not null; list = walk.Next())
        {
            if (list.Count > 0)
                return false;
        }

        return true;
    }

    private static void RefuseAhead<TListener, TWalk>(ListenerSnapshot<TListener> listeners, TWalk walk)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        for (ListenerSnapshot<TListener>? list = listeners; list is not null; list = walk.Next())
            RefuseAwaited(list, walk, WasNotCalled);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void RefuseAwaited<TListener, TWalk>(ListenerSnapshot<TListener> listeners, TWalk walk, string consequence)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        int awaited = listeners.FindAwaited<TWalk>();
        if (awaited < 0)
            return;
        ListenerDescription listener = walk.Describe(in listeners.Entries[awaited]);
        throw new InvalidOperationException(
            $"The listener '{listener.Name}' of the event '{listener.EventName}' is asynchronous, so it must be awaited. "
            + $"{consequence} {TWalk.AwaitingAdvice}");
    }

    // For the watch alone. The walk asks for itself before the next listener, and what the event throws is then thrown.
    private static bool IsSeenStopped<TListener, TWalk>(in TWalk walk)
        where TListener : class
        where TWalk : struct, IWalk<TListener>
    {
        try
        {
            TWalk seen = walk;
            return seen.IsStopped;
        }
        catch (Exception)
        {
            return false;
        }
    }

    // A filter: whether the walk goes on after an exception.
    private static bool StaysInside<TListener, TWalk>(in TWalk walk, Exception exception)
        where TListener : class
        where TWalk : struct, IWalk<TListener> =>
        (IsPassedOver(exception) || (TWalk.PassesOverCancellation && exception is OperationCanceledException))
        && walk.PassesOver(exception);

    // A filter that catches nothing: what a runaway recursion throws must not be thrown anew by each of its dispatches.
    private static bool IsSeen(Exception exception, out Exception? seen)
    {
        seen = exception;
        return false;
    }
}
