using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dispatching.Engine;

/// <summary>
/// Ends runaway recursion before the stack does. Pages of stack that were found to have room below them are remembered in
/// a table for all threads: looking there costs a third of reading a thread's own limit, and a quarter of asking the runtime.
/// </summary>
/// <remarks>
/// Only the upper part of a stack is remembered. A dispatch below it goes the slow way, which asks the runtime each time
/// and notes the event's name when a runaway recursion unwinds. So may one from a method whose own frame is larger than two kilobytes.
/// </remarks>
internal static unsafe class StackGuard
{
    // Less than the 64 KB that the check leaves: what a dead thread left in the table cannot use up a new one's room.
    private const int PageBits = 14;
    private const int TableBits = 8;
    private const int Shallow = 32 * 1024;

    // No program nests as many on purpose. Where the stack is large, a recursion without end would go on for long, and keep what it makes.
    private const int MostNested = 3_500;

    // What lies between who asks whether it is deep and the check that follows: both must see the page as remembered.
    private const int Frames = 2 * 1024;

    // Outside the heap and never freed, so that its address is a constant in compiled code.
    private static readonly nuint* s_pages = (nuint*)NativeMemory.AllocZeroed(1 << TableBits, (nuint)sizeof(nuint));

    // The highest address at which the thread has dispatched.
    [ThreadStatic]
    private static nuint t_top;

    // The dispatches under way on the thread, without those in the upper part of its stack.
    [ThreadStatic]
    private static int t_nested;

    /// <summary>Whether the caller's page of stack is not known to have room below it.</summary>
    public static bool IsDeep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        [SkipLocalsInit]
        get
        {
            byte here;
            nuint page = (nuint)(&here) >> PageBits;
            return s_pages[Place(page)] != page;
        }
    }

    /// <summary>Asks the runtime whether there is room for another dispatch.</summary>
    /// <param name="eventName">The event that is dispatched.</param>
    /// <returns>
    /// Whether the dispatch lies below what is remembered, as all that it dispatches will. Then it is counted until <see cref="Leave"/>.
    /// </returns>
    /// <exception cref="EventRecursionException">There is not, or thousands of dispatches are nested.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Check(string eventName)
    {
        byte here;
        if (t_nested >= MostNested || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new EventRecursionException(eventName, t_nested);
        if (t_top == 0)
            new Span<nuint>(s_pages, 1 << TableBits).Clear(); // A new thread's stack may lie where a dead one's lay.
        t_top = Math.Max(t_top, (nuint)(&here));
        if (t_top - (nuint)(&here) >= Shallow)
        {
            t_nested++;
            return true;
        }

        Remember((nuint)(&here) + Frames);
        Remember((nuint)(&here));
        return false;
    }

    /// <summary>Asks whether there is room, where a dispatch is handed on to another dispatcher.</summary>
    /// <param name="event">The event.</param>
    /// <param name="eventName">The event's name; <see langword="null"/> for that of its type.</param>
    /// <exception cref="EventRecursionException">There is no room.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckOnTheWay(object? @event, string? eventName)
    {
        if (IsDeep)
            Leave(Check(eventName ?? @event?.GetType().ToString() ?? string.Empty));
    }

    /// <summary>A dispatch that was counted has returned.</summary>
    /// <param name="isDeep">Whether it was: what <see cref="Check"/> said.</param>
    public static void Leave(bool isDeep)
    {
        if (isDeep)
            t_nested--;
    }

    private static void Remember(nuint address)
    {
        nuint page = address >> PageBits;
        s_pages[Place(page)] = page;
    }

    // Stacks lie at regular distances: the multiplication keeps threads out of each other's places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Place(nuint page) => ((uint)page * 2654435769u) >> (32 - TableBits);
}
