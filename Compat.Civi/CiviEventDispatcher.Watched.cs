using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Dispatching.Engine;

namespace Compat.Civi;

public sealed partial class CiviEventDispatcher
{
    private static WatchedDispatch? Watch(CiviEvent one, DispatchPlan plan, object @event)
    {
        if (!DispatchWatch.IsOn)
            return null;
        object arguments = @event is GenericHookEvent hook ? hook.Fields : @event;
        if (!plan.IsQuiet)
            return DispatchWatch.Start(System, one.Name, arguments);
        DispatchWatch.Unheard(System, one.Name, arguments);
        return null;
    }

    private void RunWatched(CiviEvent one, DispatchPlan plan, object @event)
    {
        bool isDeep = StackGuard.Check(one.Name);
        using WatchedDispatch? watched = Watch(one, plan, @event);
        try
        {
            Call(one, plan, @event, watched);
        }
        catch (EventRecursionException exception) when (isDeep && StackGuard.Passes(exception, one.Name))
        {
            throw;
        }
        catch (Exception exception) when (IsNoted(watched, exception))
        {
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CallWatched(CiviEvent one, in ChainEntry<CiviListener> entry, object @event, WatchedDispatch watched)
    {
        using WatchedListener call = watched.Call(entry.Listener.Describe(one.Name, entry.Priority));
        try
        {
            entry.Listener.Call(@event, new EventContext(one.Name, _inner, CancellationToken.None));
        }
        catch (Exception exception) when (IsNoted(call, exception))
        {
            throw;
        }
    }

    private static bool IsStopped(object @event, CiviEvent one, ReadOnlySpan<ChainEntry<CiviListener>> left, WatchedDispatch? watched)
    {
        if (@event is not IStoppableEvent { IsPropagationStopped: true })
            return false;
        if (watched is null)
            return true;
        watched.Stop();
        foreach (ref readonly ChainEntry<CiviListener> entry in left)
            watched.Skip(entry.Listener.Describe(one.Name, entry.Priority));
        return true;
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
}
