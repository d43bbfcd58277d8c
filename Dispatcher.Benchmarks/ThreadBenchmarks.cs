using BenchmarkDotNet.Attributes;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>Two threads that dispatch one event, beside two that run the loop over its listeners.</summary>
public class ThreadBenchmarks
{
    private const int Turns = 1_000_000;
    private const int Count = 8;

    private readonly EventDispatcher _dispatcher = new();
    private readonly Placed _placed = new();
    private readonly Action<Placed>[] _listeners = Listeners.Of<Placed>(Count);

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        foreach (Action<Placed> listener in _listeners)
            _dispatcher.AddListener(listener);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Turns)]
    public void Loop() => OnAll(() =>
    {
        for (int turn = 0; turn < Turns; turn++)
        {
            foreach (Action<Placed> listener in _listeners)
                listener(_placed);
        }
    });

    [Benchmark(OperationsPerInvoke = Turns)]
    public void ByType() => OnAll(() =>
    {
        for (int turn = 0; turn < Turns; turn++)
            _dispatcher.Dispatch(_placed);
    });

    private void OnAll(Action work)
    {
        Thread[] others = [.. Enumerable.Range(1, Threads - 1).Select(_ => new Thread(() => work()))];
        foreach (Thread other in others)
            other.Start();
        work();
        foreach (Thread other in others)
            other.Join();
    }
}
