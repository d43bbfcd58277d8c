using Dispatching.Diagnostics;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;

namespace Compat.Comodojo.Hooks;

internal sealed partial class HookTable
{
    public async ValueTask<object?> FireAsync(string eventName, HookType type, object? value, CancellationToken cancellationToken)
    {
        if (logger.IsEnabled(LogLevel.Debug))
            HookLog.Fires(logger, eventName);
        if (Find(eventName) is not { } hooks)
            return Unheard(eventName, value);
        ListenerSnapshot<Hook> snapshot = hooks.Chain.Snapshot;
        StackGuard.Check(eventName);
        using WatchedDispatch? watched = DispatchWatch.IsOn ? DispatchWatch.Start(System, eventName, value) : null;
        try
        {
            for (int i = 0; i < snapshot.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Hook hook = snapshot.Entries[i].Listener;
                if (IsCallable(eventName, hook))
                    value = await CallAsync(eventName, hook, type, value, watched, cancellationToken).ConfigureAwait(true);
            }

            return value;
        }
        catch (Exception exception) when (IsNoted(watched, exception))
        {
            throw;
        }
    }

    private async ValueTask<object?> CallAsync(string eventName, Hook hook, HookType type, object? value, WatchedDispatch? watched, CancellationToken cancellationToken)
    {
        using WatchedListener? call = watched?.Call(hook.Describe(eventName));
        try
        {
            object? returned = await hook.CallAsync(value, cancellationToken).ConfigureAwait(true);
            return Accepted(type, value, TaskResult.IsTask(returned) ? await TaskResult.OfAsync(returned).ConfigureAwait(true) : returned);
        }
        catch (Exception exception) when (!BrokenProcess.IsReportedBy(exception))
        {
            Failed(eventName, hook, exception, call);
            return value;
        }
        catch (Exception exception) when (IsNoted(call, exception))
        {
            throw;
        }
    }
}
