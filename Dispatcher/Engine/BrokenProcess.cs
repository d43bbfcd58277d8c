namespace Dispatching.Engine;

/// <summary>
/// The exceptions that no adapter passes over, even where its original goes on after a failure: reports of a process that cannot go on, and
/// cancellation.
/// </summary>
internal static class BrokenProcess
{
    /// <summary>Whether an exception is such a report.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>Whether it has to reach the caller.</returns>
    public static bool IsReportedBy(Exception exception) =>
        exception is OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException or EventRecursionException
            or StackOverflowException or AccessViolationException or ThreadInterruptedException or ThreadAbortException;
}
