using System.Reflection;
using Autofac;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks.Quick;

/// <summary>Adding listeners, and what they and scopes weigh.</summary>
internal static class RegistrationTargets
{
    private const int Many = 100_000;
    private const int EventsOfMany = 10;

    private static readonly Action<StoppablePlaced> s_listener = Listeners.Of<StoppablePlaced>(1)[0];

    public static IEnumerable<Target> All()
    {
        yield return Adding("in order", new int[Many]);
        var random = new Random(1);
        yield return Adding("at random priorities", [.. Enumerable.Range(0, Many).Select(_ => random.Next(int.MinValue, int.MaxValue))]);
        yield return new("adding and dispatching in turn, 100,000 times, without the calls", 50, "ms", () => Clock.Milliseconds(InTurn)[0]);
        yield return new("a registration among a million, over 100,000 events", 64, "bytes", BytesARegistration);
        yield return new("the dispatcher of a scope, with 1,000 listeners registered", 64, "bytes", BytesAScope);
    }

    private static Target Adding(string order, int[] priorities) =>
        new($"100,000 listeners added {order}, then a dispatch", 10, "x List<T>.Add and a stable sort", () =>
        {
            double[] both = Clock.Milliseconds(() => Add(priorities), () => SortedListeners.Make(s_listener, priorities));
            return both[0] / both[1];
        });

    private static void Add(int[] priorities)
    {
        var dispatcher = new EventDispatcher();
        foreach (int priority in priorities)
            dispatcher.AddListener(s_listener, priority);
        dispatcher.Dispatch(new StoppablePlaced());
    }

    // The event is stopped already: what remains is the dispatch without its listeners.
    private static void InTurn()
    {
        var dispatcher = new EventDispatcher();
        var placed = new StoppablePlaced();
        placed.StopPropagation();
        for (int i = 0; i < Many; i++)
        {
            dispatcher.AddListener(s_listener);
            dispatcher.Dispatch(placed);
        }
    }

    private static double BytesARegistration()
    {
        string[] names = [.. Enumerable.Range(0, Many).Select(i => $"event.{i}")];
        var placed = new StoppablePlaced();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var dispatcher = new EventDispatcher();
        foreach (string name in names)
        {
            for (int i = 0; i < EventsOfMany; i++)
                dispatcher.AddListener(name, s_listener);
            dispatcher.Dispatch(placed, name);
        }

        double bytes = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / (Many * EventsOfMany);
        GC.KeepAlive(dispatcher);
        GC.KeepAlive(names);
        return bytes;
    }

    // A copy of the object is as large as the object, and nothing of Autofac's comes with it.
    private static double BytesAScope()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        for (int i = 0; i < 1000; i++)
            builder.RegisterListeners<Nothing>(events => events.On<Placed>(nothing => e => nothing.Hear(e), priority: i));
        using IContainer container = builder.Build();
        using ILifetimeScope scope = container.BeginLifetimeScope();
        Func<object> copy = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object>>(scope.Resolve<EventDispatcher>());
        return Clock.Bytes(turns =>
        {
            for (int turn = 0; turn < turns; turn++)
                copy();
        }) / 1000;
    }

    private sealed class Nothing
    {
        private int _calls;

        public void Hear(Placed placed) => _calls++;
    }
}
