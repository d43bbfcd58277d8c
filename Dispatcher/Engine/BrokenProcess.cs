namespace Dispatching.Engine;

/// <summary>What an adapter whose original goes on after a failure does not pass over: reports of a process that cannot go on, and cancellation.</summary>
public static class BrokenProcess
{
    /// <summary>Whether an exception is such a report.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>Whether it has to reach the caller.</returns>
    public static bool IsReportedBy(Exception exception) =>
        exception is OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException or EventRecursionException
            or StackOverflowException or AccessViolationException or ThreadInterruptedException or ThreadAbortException;
}
