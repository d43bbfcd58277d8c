using BenchmarkDotNet.Attributes;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>Adding 100,000 listeners to one event, and a million to 100,000 events.</summary>
[MemoryDiagnoser]
public class RegistrationBenchmarks
{
    private const int Count = 100_000;

    private readonly Placed _placed = new();
    private readonly int[] _priorities = [.. Enumerable.Range(0, Count).Select(i => (int)((uint)i * 2654435769u >> 8))];
    private readonly Action<Placed> _listener = Listeners.Of<Placed>(1)[0];
    private readonly Action<StoppablePlaced> _stoppable = Listeners.Of<StoppablePlaced>(1)[0];
    private readonly string[] _names = [.. Enumerable.Range(0, Count).Select(i => $"event.{i}")];

    [Benchmark]
    public void AddInOrder()
    {
        var dispatcher = new EventDispatcher();
        for (int i = 0; i < Count; i++)
            dispatcher.AddListener(_listener);
        dispatcher.Dispatch(_placed);
    }

    [Benchmark]
    public void AddAtRandomPriorities()
    {
        var dispatcher = new EventDispatcher();
        foreach (int priority in _priorities)
            dispatcher.AddListener(_listener, priority);
        dispatcher.Dispatch(_placed);
    }

    [Benchmark]
    public void AddToAList()
    {
        var listeners = new List<Action<Placed>>();
        for (int i = 0; i < Count; i++)
            listeners.Add(_listener);
        foreach (Action<Placed> listener in listeners)
            listener(_placed);
    }

    // The event is stopped already: what remains is the dispatch without its listeners.
    [Benchmark]
    public void AddAndDispatchInTurn()
    {
        var dispatcher = new EventDispatcher();
        var placed = new StoppablePlaced();
        placed.StopPropagation();
        for (int i = 0; i < Count; i++)
        {
            dispatcher.AddListener(_stoppable);
            dispatcher.Dispatch(placed);
        }
    }

    [Benchmark]
    public EventDispatcher AddAMillionToManyEvents()
    {
        var dispatcher = new EventDispatcher();
        foreach (string name in _names)
        {
            for (int i = 0; i < 10; i++)
                dispatcher.AddListener(name, _listener);
            dispatcher.Dispatch(_placed, name);
        }

        return dispatcher;
    }
}
