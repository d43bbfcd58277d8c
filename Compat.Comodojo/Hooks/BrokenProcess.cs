using Dispatching;

namespace Compat.Comodojo.Hooks;

/// <summary>What is not passed over: reports of a process that cannot go on, and cancellation.</summary>
internal static class BrokenProcess
{
    public static bool IsNotReportedBy(Exception exception) =>
        exception is not (OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException or EventRecursionException
            or StackOverflowException or AccessViolationException or ThreadInterruptedException or ThreadAbortException);
}
