using BenchmarkDotNet.Attributes;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Benchmarks;

/// <summary>A dispatch that nobody watches, in a program that can be watched and in one that cannot.</summary>
public class WatchBenchmarks
{
    private readonly Placed _placed = new();
    private EventDispatcher _dispatcher = null!;

    [Params(1, 8, 64)]
    public int Count { get; set; }

    [Params(false, true)]
    public bool IsWatchable { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // Read once a process: each case has one of its own.
        AppContext.SetSwitch(DispatchWatch.SwitchName, IsWatchable);
        _dispatcher = new EventDispatcher();
        foreach (Action<Placed> listener in Listeners.Of<Placed>(Count))
            _dispatcher.AddListener(listener);
    }

    [Benchmark]
    public void ByType() => _dispatcher.Dispatch(_placed);
}
