using System.Runtime.ExceptionServices;
using Compat.Moss.Listeners;
using Dispatching.Diagnostics;
using Dispatching.Engine;

namespace Compat.Moss;

public sealed partial class MossDispatcher
{
    /// <summary>
    /// Fires an event and awaits its listeners, one after the other, synchronous ones included. See <see cref="Fire"/>. It allocates nothing where
    /// no listener is asynchronous or a component's.
    /// </summary>
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
        _keepsFires = true;
        using WatchedDispatch? watched = DispatchWatch.IsOn ? DispatchWatch.Start(System, eventName, subject) : null;

        // A fire of the thread, until the first aspect whose listeners may have to be awaited: from there it is one of the flow.
        Fire fire = Listeners.Fire.Begin(_number);
        try
        {
            Exception thrown;
            try
            {
                for (int i = 0; i < 3; i++)
                {
                    if (AspectOf(fired, i) is not { } aspect)
                        continue;
                    ListenerSnapshot<MossDelegate> snapshot = aspect.Chain.Snapshot;
                    if (aspect.MayBeAwaited)
                    {
                        fire = fire.InFlow();
                        subject = await CallAsync(fire, aspect, snapshot, subject, message, watched, cancellationToken).ConfigureAwait(true);
                    }
                    else
                    {
                        subject = CallWatched(fire, aspect, snapshot, subject, message, watched, cancellationToken);
                    }
                }

                return subject;
            }
            catch (Exception exception) when (IsHandled(fired, exception))
            {
                thrown = exception;
            }

            if (fire.IsStopped)
                ExceptionDispatchInfo.Throw(thrown);
            MossEvent onException = fired.OnException!;
            ListenerSnapshot<MossDelegate> handlers = onException.Chain.Snapshot;
            if (!onException.MayBeAwaited)
                return CallWatched(fire, onException, handlers, thrown, thrown.Message, watched, cancellationToken);
            fire = fire.InFlow();
            return await CallAsync(fire, onException, handlers, thrown, thrown.Message, watched, cancellationToken).ConfigureAwait(true);
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
        }
    }

    private static MossEvent? AspectOf(MossEvent fired, int place) => place switch
    {
        0 => fired.Before,
        1 => fired,
        _ => fired.After,
    };

    private async ValueTask<object?> CallAsync(
        Fire fire, MossEvent aspect, ListenerSnapshot<MossDelegate> snapshot, object? subject, string? message, WatchedDispatch? watched, CancellationToken cancellationToken)
    {
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
}
