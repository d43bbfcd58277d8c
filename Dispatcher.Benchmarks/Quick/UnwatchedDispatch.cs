using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Benchmarks.Quick;

/// <summary>
/// A dispatch while nobody looks, beside one that nobody can look at. The switch is read once a load context, so the dispatcher is loaded
/// several times for each: where its code comes to lie differs by more than what is measured, and the best of each is compared.
/// </summary>
internal static class UnwatchedDispatch
{
    private const int Copies = 6;

    public static double Ratio(int count)
    {
        var loops = new List<Action<int>>();
        for (int i = 0; i < Copies; i++)
        {
            loops.Add(Load(count, isWatchable: true));
            loops.Add(Load(count, isWatchable: false));
        }

        double[] best = Clock.Nanoseconds([.. loops]);
        return best.Where((_, i) => i % 2 == 0).Min() / best.Where((_, i) => i % 2 == 1).Min();
    }

    /// <summary>Makes the loop. Called in a load context of its own.</summary>
    public static Action<int> Prepare(int count)
    {
        var dispatcher = new EventDispatcher();
        var placed = new Placed();
        foreach (Action<Placed> listener in Listeners.Of<Placed>(count))
            dispatcher.AddListener(listener);
        return turns => Dispatch(dispatcher, placed, turns);
    }

    private static Action<int> Load(int count, bool isWatchable)
    {
        var context = new CopiesContext();
        Assembly own = context.LoadFromAssemblyPath(typeof(UnwatchedDispatch).Assembly.Location);
        AppContext.SetSwitch(DispatchWatch.SwitchName, isWatchable);
        try
        {
            return own.GetType(typeof(UnwatchedDispatch).FullName!)!.GetMethod(nameof(Prepare))!
                .CreateDelegate<Func<int, Action<int>>>()(count);
        }
        finally
        {
            AppContext.SetSwitch(DispatchWatch.SwitchName, true);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Dispatch(EventDispatcher dispatcher, Placed placed, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            dispatcher.Dispatch(placed);
    }

    /// <summary>Loads this program's and the dispatcher's assemblies anew.</summary>
    private sealed class CopiesContext : AssemblyLoadContext
    {
        private static readonly Assembly[] s_copied = [typeof(EventDispatcher).Assembly, typeof(IEventDispatcher).Assembly];

        protected override Assembly? Load(AssemblyName assemblyName) =>
            Array.Find(s_copied, one => one.GetName().Name == assemblyName.Name) is { } copied
                ? LoadFromAssemblyPath(copied.Location)
                : null;
    }
}
