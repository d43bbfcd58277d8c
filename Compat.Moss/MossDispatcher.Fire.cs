using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Compat.Moss.Listeners;
using Dispatching;
using Dispatching.Diagnostics;
using Dispatching.Engine;

namespace Compat.Moss;

public sealed partial class MossDispatcher
{
    /// <summary>
    /// Fires an event: its aspect <c>:before</c>, itself, and <c>:after</c>. What a listener throws goes to <c>:exception</c>, as subject, with
    /// its message; where nobody listens to that, or the fire was stopped, it is thrown on. So are cancellation and reports of a
    /// broken process.
    /// </summary>
    /// <param name="eventName">The event.</param>
    /// <param name="subject">The first listener's subject.</param>
    /// <param name="message">The text that all of them get.</param>
    /// <returns>What the last listener gave back; the subject where nobody listens.</returns>
    /// <exception cref="InvalidOperationException">A listener is asynchronous. No listener of the event was called.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Fire(string eventName, object? subject = null, string? message = null) =>
        _atHand is { } fired && ReferenceEquals(fired.Name, eventName) && !_keepsFires && !StackGuard.IsDeep && !DispatchWatch.IsOn
            ? FireFreely(fired, subject, message)
            : FireOther(eventName, subject, message);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? FireOther(string eventName, object? subject, string? message) =>
        Find(eventName) is not { } fired ? Unheard(eventName, subject)
        : StackGuard.IsDeep || DispatchWatch.IsOn || _keepsFires ? FireKept(fired, subject, message)
        : FireFreely(fired, subject, message);

    // Not kept where Stop could find it: looking at the thread's own data costs as much as calling two listeners. Until
    // somebody stops anything, there is nothing to find.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? FireFreely(MossEvent fired, object? subject, string? message)
    {
        try
        {
            // One listener, the usual case, is called from here.
            object? given = fired.Before is null && fired.Sole is { } sole
                ? sole(Container, subject, message)
                : CallBeforeAndOwn(fired, subject, message);
            return fired.After is null ? given : CallAfter(fired, given, message);
        }
        catch (Exception exception) when (IsHandled(fired, exception))
        {
            return Handle(null, fired, exception, null);
        }
        finally
        {
            if (_keepsFires)
                _stops.Take();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? CallBeforeAndOwn(MossEvent fired, object? subject, string? message)
    {
        if (fired.Before is { } before)
            subject = CallAspect(before, subject, message);
        return _keepsFires && _stops.IsAsked ? subject : CallAspect(fired, subject, message);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? CallAfter(MossEvent fired, object? subject, string? message) =>
        _keepsFires && _stops.IsAsked ? subject : CallAspect(fired.After!, subject, message);

    private object? CallAspect(MossEvent aspect, object? subject, string? message)
    {
        IMossContainer given = Container;
        foreach (ref readonly ChainEntry<MossDelegate> entry in aspect.Chain.Snapshot.Entries)
        {
            subject = entry.Listener.Plain is { } plain
                ? plain(given, subject, message)
                : entry.Listener.Call(given, subject, message, aspect.Name);
            if (_keepsFires && _stops.IsAsked)
                break;
        }

        return subject;
    }

    private MossEvent? Find(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        MossEvent? found = _events.Find(eventName);
        if (found is { WasAtHand: false })
        {
            found.WasAtHand = true;
            _atHand = found;
        }

        return found;
    }

    private static object? Unheard(string eventName, object? subject)
    {
        if (DispatchWatch.IsOn)
            DispatchWatch.Unheard(System, eventName, subject);
        return subject;
    }

    private object? FireKept(MossEvent fired, object? subject, string? message)
    {
        RefuseAsynchronous(fired);
        bool isDeep = StackGuard.Check(fired.Name);
        WatchedDispatch? watched = DispatchWatch.IsOn ? DispatchWatch.Start(System, fired.Name, subject) : null;
        if (watched is null && !isDeep && !_keepsFires && !DispatchWatch.IsOn)
            return FireFreely(fired, subject, message);

        Fire? fire = _keepsFires ? Listeners.Fire.Begin(_number) : null;
        try
        {
            return FireAspects(fire, fired, subject, message, watched);
        }
        catch (EventRecursionException exception) when (isDeep && StackGuard.Passes(exception, fired.Name))
        {
            throw;
        }
        catch (Exception exception) when (IsNoted(watched, exception))
        {
            throw;
        }
        finally
        {
            if (IsStopped(fire))
                watched?.Stop();
            if (fire is not null)
                fire.End();
            else if (_keepsFires)
                _stops.Take();
            watched?.Dispose();
        }
    }

    private object? FireAspects(Fire? fire, MossEvent fired, object? subject, string? message, WatchedDispatch? watched)
    {
        try
        {
            if (fired.Before is { } before)
                subject = CallWatched(fire, before, before.Chain.Snapshot, subject, message, watched);
            subject = CallWatched(fire, fired, fired.Chain.Snapshot, subject, message, watched);
            return fired.After is { } after ? CallWatched(fire, after, after.Chain.Snapshot, subject, message, watched) : subject;
        }
        catch (Exception exception) when (IsHandled(fired, exception))
        {
            return Handle(fire, fired, exception, watched);
        }
    }

    private static bool IsHandled(MossEvent fired, Exception exception) =>
        fired.OnException is { Chain.Count: > 0 } && !BrokenProcess.IsReportedBy(exception);

    /// <param name="fire">The fire; <see langword="null"/> for one that is not kept.</param>
    private bool IsStopped(Fire? fire) => fire?.IsStopped ?? (_keepsFires && _stops.IsAsked);

    private object? Handle(Fire? fire, MossEvent fired, Exception exception, WatchedDispatch? watched)
    {
        // Not asked in the filter: at that moment the fires within this one have not ended, and a stop may be theirs.
        if (IsStopped(fire))
            ExceptionDispatchInfo.Throw(exception);
        MossEvent onException = fired.OnException!;
        return CallWatched(fire, onException, onException.Chain.Snapshot, exception, exception.Message, watched);
    }

    private object? CallWatched(
        Fire? fire, MossEvent aspect, ListenerSnapshot<MossDelegate> snapshot, object? subject, string? message, WatchedDispatch? watched, CancellationToken cancellationToken = default)
    {
        ReadOnlySpan<ChainEntry<MossDelegate>> entries = snapshot.Entries;
        for (int i = 0; i < entries.Length; i++)
        {
            if (IsStopped(fire))
            {
                Skip(aspect, entries[i..], watched);
                break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            subject = CallWatched(entries[i].Listener, aspect, subject, message, watched);
        }

        return subject;
    }

    private object? CallWatched(MossDelegate listener, MossEvent aspect, object? subject, string? message, WatchedDispatch? watched)
    {
        using WatchedListener? call = watched?.Call(listener.Describe(aspect.Name));
        try
        {
            return listener.Call(Container, subject, message, aspect.Name);
        }
        catch (Exception exception) when (IsNoted(call, exception))
        {
            throw;
        }
    }

    private static bool IsNoted(WatchedDispatch? watched, Exception exception)
    {
        watched?.Fail(exception);
        return false;
    }

    private static bool IsNoted(WatchedListener? call, Exception exception)
    {
        call?.Fail(exception);
        return false;
    }

    private static void Skip(MossEvent aspect, ReadOnlySpan<ChainEntry<MossDelegate>> entries, WatchedDispatch? watched)
    {
        if (watched is null)
            return;
        foreach (ref readonly ChainEntry<MossDelegate> entry in entries)
            watched.Skip(entry.Listener.Describe(aspect.Name));
    }

    private static void RefuseAsynchronous(MossEvent fired)
    {
        if (!fired.HasAsynchronous)
            return;
        foreach (MossEvent? aspect in (ReadOnlySpan<MossEvent?>)[fired.Before, fired, fired.After, fired.OnException])
        {
            foreach (ref readonly ChainEntry<MossDelegate> entry in aspect is null ? [] : aspect.Chain.Snapshot.Entries)
            {
                if (entry.Listener.IsAsynchronous)
                {
                    throw new InvalidOperationException(
                        $"The listener '{entry.Listener.Describe(aspect!.Name).Name}' of '{aspect.Name}' is asynchronous, so it must be awaited. No listener was called. Fire the event with FireAsync.");
                }
            }
        }
    }
}
