using System.Runtime.CompilerServices;
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
    public object? Fire(string eventName, object? subject = null, string? message = null)
    {
        if (Find(eventName) is not { } fired)
            return Unheard(eventName, subject);
        if (StackGuard.IsDeep || DispatchWatch.IsOn)
            return FireWatched(fired, subject, message);

        Fire fire = Listeners.Fire.Begin(this);
        try
        {
            return FireAspects(fire, fired, subject, message, null);
        }
        finally
        {
            fire.End();
        }
    }

    /// <summary>Fires an event and awaits its listeners, one after the other, synchronous ones included.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="subject">The first listener's subject.</param>
    /// <param name="message">The text that all of them get.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>What the last listener gave back; the subject where nobody listens.</returns>
    public async ValueTask<object?> FireAsync(string eventName, object? subject = null, string? message = null, CancellationToken cancellationToken = default)
    {
        if (Find(eventName) is not { } fired)
            return Unheard(eventName, subject);
        StackGuard.Check(eventName);
        using WatchedDispatch? watched = DispatchWatch.IsOn ? DispatchWatch.Start(System, eventName, subject) : null;
        Fire fire = Listeners.Fire.BeginAsynchronous(this);
        try
        {
            return await FireAspectsAsync(fire, fired, subject, message, watched, cancellationToken).ConfigureAwait(true);
        }
        catch (Exception exception) when (IsNoted(watched, exception))
        {
            throw;
        }
        finally
        {
            if (fire.IsStopped)
                watched?.Stop();
            fire.EndAsynchronous();
        }
    }

    private MossEvent? Find(string eventName)
    {
        if (Volatile.Read(ref _last) is { } last && ReferenceEquals(last.Name, eventName))
            return last;
        ArgumentNullException.ThrowIfNull(eventName);
        if (_events.TryGetValue(eventName, out MossEvent? found) && ReferenceEquals(found.Name, eventName))
            Volatile.Write(ref _last, found);
        return found;
    }

    private static object? Unheard(string eventName, object? subject)
    {
        if (DispatchWatch.IsOn)
            DispatchWatch.Unheard(System, eventName, subject);
        return subject;
    }

    private object? FireWatched(MossEvent fired, object? subject, string? message)
    {
        bool isDeep = StackGuard.Check(fired.Name);
        WatchedDispatch? watched = DispatchWatch.IsOn ? DispatchWatch.Start(System, fired.Name, subject) : null;
        Fire fire = Listeners.Fire.Begin(this);
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
            if (fire.IsStopped)
                watched?.Stop();
            fire.End();
            watched?.Dispose();
        }
    }

    private static bool IsNoted(WatchedDispatch? watched, Exception exception)
    {
        watched?.Fail(exception);
        return false;
    }

    private object? FireAspects(Fire fire, MossEvent fired, object? subject, string? message, WatchedDispatch? watched)
    {
        RefuseAsynchronous(fired);
        try
        {
            if (fired.Before is { } before)
                subject = Call(fire, before, subject, message, watched);
            subject = Call(fire, fired, subject, message, watched);
            return fired.After is { } after ? Call(fire, after, subject, message, watched) : subject;
        }
        catch (Exception exception) when (IsHandled(fire, fired, exception))
        {
            return Call(fire, fired.OnException!, exception, exception.Message, watched);
        }
    }

    private async ValueTask<object?> FireAspectsAsync(
        Fire fire, MossEvent fired, object? subject, string? message, WatchedDispatch? watched, CancellationToken cancellationToken)
    {
        Exception thrown;
        try
        {
            if (fired.Before is { } before)
                subject = await CallAsync(fire, before, subject, message, watched, cancellationToken).ConfigureAwait(true);
            subject = await CallAsync(fire, fired, subject, message, watched, cancellationToken).ConfigureAwait(true);
            return fired.After is { } after
                ? await CallAsync(fire, after, subject, message, watched, cancellationToken).ConfigureAwait(true)
                : subject;
        }
        catch (Exception exception) when (IsHandled(fire, fired, exception))
        {
            thrown = exception;
        }

        return await CallAsync(fire, fired.OnException!, thrown, thrown.Message, watched, cancellationToken).ConfigureAwait(true);
    }

    private static bool IsHandled(Fire fire, MossEvent fired, Exception exception) =>
        !fire.IsStopped
        && fired.OnException is { Chain.Count: > 0 }
        && exception is not (OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException or EventRecursionException
            or StackOverflowException or AccessViolationException or ThreadInterruptedException);

    private object? Call(Fire fire, MossEvent aspect, object? subject, string? message, WatchedDispatch? watched)
    {
        ReadOnlySpan<ChainEntry<MossDelegate>> entries = aspect.Chain.Snapshot.Entries;
        for (int i = 0; i < entries.Length; i++)
        {
            if (fire.IsStopped)
            {
                Skip(aspect, entries[i..], watched);
                break;
            }

            subject = watched is null
                ? entries[i].Listener.Call(Container, subject, message, aspect.Name)
                : CallWatched(entries[i].Listener, aspect, subject, message, watched);
        }

        return subject;
    }

    private async ValueTask<object?> CallAsync(
        Fire fire, MossEvent aspect, object? subject, string? message, WatchedDispatch? watched, CancellationToken cancellationToken)
    {
        ListenerSnapshot<MossDelegate> snapshot = aspect.Chain.Snapshot;
        for (int i = 0; i < snapshot.Count; i++)
        {
            if (fire.IsStopped)
            {
                Skip(aspect, snapshot.Entries[i..], watched);
                break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            MossDelegate listener = snapshot.Entries[i].Listener;
            using WatchedListener? call = watched?.Call(listener.Describe(aspect.Name));
            try
            {
                subject = await listener.CallAsync(Container, subject, message, aspect.Name, cancellationToken).ConfigureAwait(true);
            }
            catch (Exception exception) when (IsNoted(call, exception))
            {
                throw;
            }
        }

        return subject;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? CallWatched(MossDelegate listener, MossEvent aspect, object? subject, string? message, WatchedDispatch watched)
    {
        using WatchedListener call = watched.Call(listener.Describe(aspect.Name));
        try
        {
            return listener.Call(Container, subject, message, aspect.Name);
        }
        catch (Exception exception) when (IsNoted(call, exception))
        {
            throw;
        }
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
