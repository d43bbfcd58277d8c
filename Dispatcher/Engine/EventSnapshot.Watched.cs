using Dispatching.Diagnostics;

namespace Dispatching.Engine;

internal sealed partial class EventSnapshot
{
    private WatchedDispatch? Watch(in DispatchCall call)
    {
        if (_count > 0)
            return DispatchWatch.Start(DispatchWatch.Symfony, Name, call.Event);

        // The snapshot without listeners serves all events.
        DispatchWatch.Unheard(DispatchWatch.Symfony, call.Dispatcher.GetEventName(call.Event.GetType()), call.Event);
        return null;
    }

    private void InvokeWatched(in DispatchCall call, WatchedDispatch watched)
    {
        using var observer = new WatchObserver(watched, this, call);
        Exception? failure = null;
        try
        {
            InvokeGeneral(call.ObservedBy(observer));
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
        }
        finally
        {
            observer.End(failure);
        }
    }

    private async ValueTask InvokeWatchedAsync(DispatchCall call, WatchedDispatch watched)
    {
        using var observer = new WatchObserver(watched, this, call);
        Exception? failure = null;
        try
        {
            await RunAsync(call.ObservedBy(observer), isDeep: false).ConfigureAwait(true);
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
        }
        finally
        {
            observer.End(failure);
        }
    }
}
