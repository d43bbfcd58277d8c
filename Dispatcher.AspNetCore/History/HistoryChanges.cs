namespace Dispatching.AspNetCore.History;

/// <summary>Tells the viewers that wait that a history has changed. Safe for use by several threads at once.</summary>
internal sealed class HistoryChanges
{
    private TaskCompletionSource _next = New();
    private bool _isAwaited;

    /// <summary>Says that there was a change.</summary>
    public void Tell()
    {
        // Nobody waits, for the most part: then there is nothing to make anew.
        if (!Volatile.Read(ref _isAwaited))
            return;
        Volatile.Write(ref _isAwaited, false);
        Interlocked.Exchange(ref _next, New()).TrySetResult();
    }

    /// <summary>Waits for the next change.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        // In this order: a change in between is told to this one, or to whoever comes next.
        Volatile.Write(ref _isAwaited, true);
        return Volatile.Read(ref _next).Task.WaitAsync(cancellationToken);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
