using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Tests.Engine;

[TestClass]
public sealed class StackGuardTests
{
    [TestMethod]
    public void Check_WhereverOnTheStackOneAsks_IsNotAskedAgain()
    {
        var missed = new List<int>();
        var thread = new Thread(() =>
        {
            // From below, so that the page above the one that the check itself lies in is not known yet.
            for (int depth = 20_000; depth > 0; depth -= 16)
            {
                if (At(depth))
                    missed.Add(depth);
            }
        });

        thread.Start();
        thread.Join();

        CollectionAssert.AreEqual(Array.Empty<int>(), missed);
    }

    private static bool At(int depth)
    {
        Span<byte> room = stackalloc byte[depth];
        room[^1] = 1;
        return IsDeepAfterACheck();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsDeepAfterACheck()
    {
        // Another thread that has just begun may have cleared the table: only three times in a row counts.
        for (int i = 0; i < 3; i++)
        {
            CheckFurtherDown();
            if (!StackGuard.IsDeep)
                return false;
        }

        return true;
    }

    // As a dispatcher does, some calls away from where it asked.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CheckFurtherDown()
    {
        Span<byte> room = stackalloc byte[512];
        room[^1] = 1;
        StackGuard.Check("here");
    }
}
