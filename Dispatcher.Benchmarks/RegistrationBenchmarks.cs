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
    private readonly int[] _inOrder = new int[Count];
    private readonly Action<Placed> _listener = Listeners.Of<Placed>(1)[0];
    private readonly Action<StoppablePlaced> _stoppable = Listeners.Of<StoppablePlaced>(1)[0];
    private readonly string[] _names = [.. Enumerable.Range(0, Count).Select(i => $"event.{i}")];

    [Benchmark]
    public void AddInOrder() => Add(_inOrder);

    [Benchmark]
    public Action<Placed>[] AddInOrderToAListAndSort() => SortedListeners.Make(_listener, _inOrder);

    [Benchmark]
    public void AddAtRandomPriorities() => Add(_priorities);

    [Benchmark]
    public Action<Placed>[] AddAtRandomPrioritiesToAListAndSort() => SortedListeners.Make(_listener, _priorities);

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
    private void Add(int[] priorities)
    {
        var dispatcher = new EventDispatcher();
        foreach (int priority in priorities)
            dispatcher.AddListener(_listener, priority);
        dispatcher.Dispatch(_placed);
    }
}
