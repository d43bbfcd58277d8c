using System.Runtime.CompilerServices;
using Compat.Civi;
using Compat.Moss;

namespace Benchmarks.Quick;

/// <summary>A dispatch of each adapter beside the engine's dispatch by name.</summary>
internal static class AdapterTargets
{
    private static readonly Placed s_placed = new();
    private static readonly string[] s_names = ["page"];
    private static object? s_last;

    public static IEnumerable<Target> All()
    {
        foreach (int count in (int[])[1, 8])
        {
            string listeners = count == 1 ? "1 listener" : $"{count} listeners";
            var loops = new AdapterLoops(count);
            yield return Beside($"Yii's Trigger, {listeners}", 1.5, loops.Engine, loops.Yii);
            yield return Beside($"Mibew's TriggerEvent, {listeners}", 2, loops.Engine, loops.Mibew);
            yield return Beside($"Moss's Fire, {listeners}", 2, loops.Engine, loops.Moss);
            yield return Beside($"Moss's Fire once stopped, {listeners}", 2, loops.Engine, OnceStopped(count).Moss);
            yield return Beside($"Comodojo's Fire, {listeners}", 2, loops.Engine, loops.Comodojo);
            yield return Beside($"Comodojo's Fire of a result that each gives back, {listeners}", 2.5, loops.Engine, loops.ComodojoResult);
            yield return new($"CiviCRM's typed hook, {listeners}", 2, "x the engine and the event's allocation", () =>
            {
                double[] figures = Clock.Nanoseconds(loops.CiviHook, loops.Engine, Allocate);
                return (figures[0] - figures[2]) / figures[1];
            });
        }

        yield return Beside("Comodojo's FireAsync, nobody listens", 3, new AdapterLoops(1).Engine, new AdapterLoops(0).ComodojoAsync);
        yield return Beside("CiviCRM's typed hook, nobody listens", 3, new AdapterLoops(1).Engine, new AdapterLoops(0).CiviHook);
    }

    private static Target Beside(string work, double limit, Action<int> engine, Action<int> dispatch) =>
        new(work, limit, "x the engine", () => Clock.Ratio(dispatch, engine));

    // From the first stop on, and where a listener anywhere is awaited, fires are kept where a stop finds them.
    private static AdapterLoops OnceStopped(int count)
    {
        var loops = new AdapterLoops(count);
        MossDispatcher moss = loops.MossDispatcher;
        moss.Register("order.refused", (_, _, _) => moss.Stop());
        moss.Fire("order.refused");
        moss.Register("order.sent", (_, subject, _, _) => ValueTask.FromResult(subject));
        return loops;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Allocate(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            s_last = new GenericHookEvent(s_names, [s_placed], 1, 0);
    }
}
