using Dispatching;

namespace Compat.Moss.Listeners;

/// <summary>What no <c>:exception</c> listener gets: reports of a process that cannot go on, and cancellation.</summary>
internal static class BrokenProcess
{
    public static bool IsReportedBy(Exception exception) =>
        exception is OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException or EventRecursionException
            or StackOverflowException or AccessViolationException or ThreadInterruptedException or ThreadAbortException;
}
