using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dispatching.Diagnostics;

namespace Compat.Yii.Handlers;

/// <summary>Calls handlers one after the other, each with its own data, until one has handled the event.</summary>
internal static class HandlerLoop
{
    /// <summary>The hot one: handlers that were checked, and nobody who watches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(HandlerList handlers, Event @event)
    {
        // One handler, the usual case: a tenth of the trigger is the loop around it.
        if (handlers.Sole is { } sole)
        {
            if (!ReferenceEquals(@event.Data, handlers.SoleData))
                @event.Data = handlers.SoleData;
            sole(@event);
        }
        else
        {
            RunAll(handlers.Calls, @event);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunAll(HandlerCall[] calls, Event @event)
    {
        int left = calls.Length;
        ref HandlerCall call = ref MemoryMarshal.GetArrayDataReference(calls);
        for (; left >= 2; left -= 2)
        {
            Call(in call, @event);
            if (@event.Handled)
                return;
            Call(in Unsafe.Add(ref call, 1), @event);
            if (@event.Handled)
                return;
            call = ref Unsafe.Add(ref call, 2);
        }

        if (left > 0)
            Call(in call, @event);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Call(ref readonly HandlerCall call, Event @event)
    {
        // Asking first is cheaper than the garbage collector's share of writing what is there already: none, mostly.
        if (!ReferenceEquals(@event.Data, call.Data))
            @event.Data = call.Data;
        call.Listener(@event);
    }

    public static async ValueTask RunAsync(Handler[] handlers, Event @event, string name, WatchedDispatch? watched, CancellationToken cancellationToken)
    {
        for (int i = 0; i < handlers.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            @event.Data = handlers[i].Data;
            if (watched is null)
                await handlers[i].CallAsync(@event, cancellationToken).ConfigureAwait(true);
            else
                await CallAsync(handlers[i], @event, name, watched, cancellationToken).ConfigureAwait(true);
            if (!@event.Handled)
                continue;
            Skip(handlers.AsSpan(i + 1), name, watched);
            return;
        }
    }

    public static void Run(Handler[] handlers, Event @event, string name, WatchedDispatch watched)
    {
        for (int i = 0; i < handlers.Length; i++)
        {
            @event.Data = handlers[i].Data;
            using (WatchedListener call = watched.Call(handlers[i].Describe(name)))
            {
                try
                {
                    handlers[i].Call.Listener(@event);
                }
                catch (Exception exception)
                {
                    call.Fail(exception);
                    throw;
                }
            }

            if (!@event.Handled)
                continue;
            Skip(handlers.AsSpan(i + 1), name, watched);
            return;
        }
    }

    private static async ValueTask CallAsync(Handler handler, Event @event, string name, WatchedDispatch watched, CancellationToken cancellationToken)
    {
        using WatchedListener call = watched.Call(handler.Describe(name));
        try
        {
            await handler.CallAsync(@event, cancellationToken).ConfigureAwait(true);
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }
    }

    private static void Skip(ReadOnlySpan<Handler> handlers, string name, WatchedDispatch? watched)
    {
        if (watched is null)
            return;
        watched.Stop();
        foreach (Handler handler in handlers)
            watched.Skip(handler.Describe(name));
    }
}
