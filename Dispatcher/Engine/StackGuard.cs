using System.Runtime.CompilerServices;

namespace Dispatching.Engine;

/// <summary>
/// Ends runaway recursion before the stack does. The runtime's own check is asked anew only when the stack has grown by
/// another <see cref="Step"/>; between, comparing an address with the thread's limit costs half of it.
/// </summary>
internal static class StackGuard
{
    // Well below the 64 KB that the runtime's check leaves.
    private const int Step = 16 * 1024;

    // The complement of the lowest address that needs no check, so that a new thread's 0 asks at once.
    [ThreadStatic]
    private static nuint t_limit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Check(string eventName)
    {
        byte here;
        if (~(nuint)(&here) > t_limit)
            CheckAnew((nuint)(&here), eventName);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CheckAnew(nuint here, string eventName)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new EventRecursionException(eventName);
        t_limit = ~(here - Step);
    }
}
