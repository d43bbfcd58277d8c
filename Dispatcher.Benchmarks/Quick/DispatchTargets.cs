using System.Globalization;
using Autofac;
using Dispatching;
using Dispatching.Contracts;
using static Benchmarks.Quick.DispatchLoops;

namespace Benchmarks.Quick;

/// <summary>A dispatch beside a loop over the same delegates.</summary>
internal static class DispatchTargets
{
    private const string Name = "order.placed";

    public static IEnumerable<Target> All()
    {
        yield return new("by type, nobody listens", 1, "ns", () => Clock.Net(turns => ByType(s_quiet, s_placed, turns)));
        yield return new(
            "by type through the interface, nobody listens", 1, "ns", () => Clock.Net(turns => Through(s_quiet, s_placed, turns)));

        foreach ((int count, double limit) in ((int, double)[])[(1, 3), (8, 1.15), (64, 1.05)])
        {
            yield return Against($"by type, {Count(count)}", count, limit, (dispatcher, turns) => ByType(dispatcher, s_placed, turns));
            yield return Against(
                $"by type, stoppable, {Count(count)}", count, limit, (dispatcher, turns) => ByType(dispatcher, s_stoppable, turns));
        }

        yield return Against(
            "by name, the same string, 1 listener", 1, 4.5, (dispatcher, turns) => ByName(dispatcher, s_placed, s_name, turns));
        yield return Against("by name, a literal, 1 listener", 1, 6, (dispatcher, turns) => ByLiteral(dispatcher, s_placed, turns));
        yield return Against(
            "by name, an equal copy, 1 listener", 1, 9, (dispatcher, turns) => ByName(dispatcher, s_placed, s_copy, turns));
        yield return Against(
            "by name, the same string, 8 listeners", 8, 1.2, (dispatcher, turns) => ByName(dispatcher, s_placed, s_name, turns));
        yield return Against(
            "by name, the same string, 64 listeners", 64, 1.05, (dispatcher, turns) => ByName(dispatcher, s_placed, s_name, turns));
        yield return Against(
            "by name, an equal copy, 8 listeners", 8, 1.3, (dispatcher, turns) => ByName(dispatcher, s_placed, s_copy, turns));
        yield return Against(
            "by name, an equal copy, 64 listeners", 64, 1.08, (dispatcher, turns) => ByName(dispatcher, s_placed, s_copy, turns));
        yield return Against("the static type is a base, 1 listener", 1, 9, (dispatcher, turns) => ByBase(dispatcher, s_placed, turns));

        foreach (int count in (int[])[1, 8])
        {
            EventDispatcher dispatcher = With(count);
            yield return new($"asynchronously, {Count(count)}", 4, "cycles more than the synchronous one", () =>
                Clock.CyclesMore(turns => Asynchronously(dispatcher, s_placed, turns), turns => ByType(dispatcher, s_placed, turns)));
        }

        foreach (int names in (int[])[8, 64])
            yield return NamesInTurn(names);
        foreach ((int count, double limit) in ((int, double)[])[(1, 1.25), (8, 1.6)])
            yield return Awaiting(count, limit);
        yield return new("made by a container, 8 listeners", 3, "x the loop", () =>
        {
            using IContainer container = Container(8);
            EventDispatcher dispatcher = container.Resolve<EventDispatcher>();
            Action<Placed>[] listeners = Listeners.Of<Placed>(8);
            return Clock.Ratio(turns => ByType(dispatcher, s_placed, turns), turns => Loop(listeners, s_placed, turns));
        });

        EventDispatcher all = With(8);
        yield return new("bytes that any of these allocates", 0, "bytes", () => Clock.Bytes(turns =>
        {
            ByType(all, s_placed, turns);
            ByType(all, s_stoppable, turns);
            Through(all, s_placed, turns);
            ByBase(all, s_placed, turns);
            ByName(all, s_placed, s_copy, turns);
            Asynchronously(all, s_placed, turns);
        }));
        yield return new("two threads dispatch one event, 8 listeners", 0.97, "x how the loop scales", () => Scaling(all), IsAtLeast: true);
    }

    private static readonly EventDispatcher s_quiet = new();
    private static readonly Placed s_placed = new();
    private static readonly StoppablePlaced s_stoppable = new();
    private static readonly string s_name = Name;
    private static readonly string s_copy = new(Name.AsSpan());

    // One listener is compared in nanoseconds, several with the loop.
    private static Target Against(string work, int count, double limit, Action<EventDispatcher, int> dispatch)
    {
        EventDispatcher dispatcher = With(count);
        Action<Placed>[] listeners = Listeners.Of<Placed>(count);
        return count == 1
            ? new(work, limit, "ns", () => Clock.Net(turns => dispatch(dispatcher, turns)))
            : new(work, limit, "x the loop", () => Clock.Ratio(
                turns => dispatch(dispatcher, turns),
                turns => Loop(listeners, s_placed, turns)));
    }

    private static EventDispatcher With(int count)
    {
        var dispatcher = new EventDispatcher();
        foreach (Action<Placed> listener in Listeners.Of<Placed>(count))
        {
            dispatcher.AddListener(listener);
            dispatcher.AddListener(Name, listener);
        }

        foreach (Action<StoppablePlaced> listener in Listeners.Of<StoppablePlaced>(count))
            dispatcher.AddListener(listener);
        return dispatcher;
    }

    private static Target NamesInTurn(int count)
    {
        var dispatcher = new EventDispatcher();
        var dictionary = new Dictionary<string, Action<Placed>[]>(StringComparer.Ordinal);
        string[] names = [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"order.placed.{i}"))];
        foreach (string name in names)
        {
            dictionary[name] = Listeners.Of<Placed>(1);
            dispatcher.AddListener(name, dictionary[name][0]);
        }

        return new($"by name, {count} names in turn, 1 listener", 1.25, "x a dictionary and a loop", () =>
            Clock.Ratio(turns => InTurn(dispatcher, s_placed, names, turns), turns => InTurn(dictionary, s_placed, names, turns)));
    }

    private static Target Awaiting(int count, double limit)
    {
        var dispatcher = new EventDispatcher();
        Func<Placed, Task>[] listeners = [.. Enumerable.Range(0, count).Select(_ => (Func<Placed, Task>)new Awaited().HearAsync)];
        foreach (Func<Placed, Task> listener in listeners)
            dispatcher.AddListener(listener);
        return new($"listeners that return finished tasks, {Count(count)}", limit, "x a loop that awaits them", () =>
            Clock.Ratio(turns => Asynchronously(dispatcher, s_placed, turns), turns => Await(listeners, s_placed, turns)));
    }

    private static IContainer Container(int count)
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterListeners(EightListeners.Of(count));
        return builder.Build();
    }

    private static double Scaling(EventDispatcher dispatcher)
    {
        Action<Placed>[] listeners = Listeners.Of<Placed>(8);
        double[] alone = Clock.Nanoseconds(turns => ByType(dispatcher, s_placed, turns), turns => Loop(listeners, s_placed, turns));
        double[] together = Clock.Nanoseconds(
            turns => OnTwoThreads(() => ByType(dispatcher, s_placed, turns)),
            turns => OnTwoThreads(() => Loop(listeners, s_placed, turns)));
        return alone[0] / together[0] / (alone[1] / together[1]);
    }

    private static void OnTwoThreads(Action work)
    {
        var other = new Thread(() => work());
        other.Start();
        work();
        other.Join();
    }

    private static string Count(int count) => count == 1 ? "1 listener" : $"{count} listeners";
}
