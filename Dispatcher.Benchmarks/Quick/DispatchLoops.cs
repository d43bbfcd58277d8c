using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks.Quick;

/// <summary>What is timed: loops whose bodies are methods of their own, so that no two are compiled alike.</summary>
internal static class DispatchLoops
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Loop(Action<Placed>[] listeners, Placed placed, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
        {
            for (int i = 0; i < listeners.Length; i++)
                listeners[i](placed);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ByType(EventDispatcher dispatcher, Placed placed, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            dispatcher.Dispatch(placed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ByType(EventDispatcher dispatcher, StoppablePlaced placed, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            dispatcher.Dispatch(placed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ByBase(EventDispatcher dispatcher, object placed, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            dispatcher.Dispatch(placed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Through(IEventDispatcher dispatcher, Placed placed, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            dispatcher.Dispatch(placed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ByName(EventDispatcher dispatcher, Placed placed, string name, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            dispatcher.Dispatch(placed, name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ByLiteral(EventDispatcher dispatcher, Placed placed, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            dispatcher.Dispatch(placed, "order.placed");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Asynchronously(EventDispatcher dispatcher, Placed placed, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
        {
            ValueTask<Placed> dispatched = dispatcher.DispatchAsync(placed);
            if (!dispatched.IsCompletedSuccessfully)
                throw new UnreachableException();
            _ = dispatched.Result;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void InTurn(EventDispatcher dispatcher, Placed placed, string[] names, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            dispatcher.Dispatch(placed, names[turn & (names.Length - 1)]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void InTurn(Dictionary<string, Action<Placed>[]> listeners, Placed placed, string[] names, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
        {
            foreach (Action<Placed> listener in listeners[names[turn & (names.Length - 1)]])
                listener(placed);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Await(Func<Placed, Task>[] listeners, Placed placed, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
        {
            ValueTask awaited = Awaited.RunAsync(listeners, placed);
            if (!awaited.IsCompletedSuccessfully)
                throw new UnreachableException();
            awaited.GetAwaiter().GetResult();
        }
    }
}
