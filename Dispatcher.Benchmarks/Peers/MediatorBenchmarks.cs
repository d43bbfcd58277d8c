using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Dispatching;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Peers;

/// <summary>A notification of Mediator, whose generator links its handlers when it compiles, beside a dispatch and a plain loop.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MediatorBenchmarks : IDisposable
{
    private const string One = "1 listener";
    private const string Eight = "8 listeners";

    private readonly HeardOnce _once = new();
    private readonly HeardEightTimes _eightTimes = new();
    private readonly Action<HeardOnce>[] _one = Listeners.Of<HeardOnce>(1);
    private readonly Action<HeardEightTimes>[] _eight = Listeners.Of<HeardEightTimes>(8);
    private readonly EventDispatcher _dispatcher = new();

    private readonly ServiceProvider _services =
        new ServiceCollection().AddMediator(options => options.ServiceLifetime = ServiceLifetime.Singleton).BuildServiceProvider();

    private Mediator.Mediator _mediator = null!;

    [GlobalSetup]
    public void Setup()
    {
        _mediator = _services.GetRequiredService<Mediator.Mediator>();
        foreach (Action<HeardOnce> listener in _one)
            _dispatcher.AddListener(listener);
        foreach (Action<HeardEightTimes> listener in _eight)
            _dispatcher.AddListener(listener);
    }

    [Benchmark(Baseline = true), BenchmarkCategory(One)]
    public void LoopOverOne()
    {
        foreach (Action<HeardOnce> listener in _one)
            listener(_once);
    }

    [Benchmark, BenchmarkCategory(One)]
    public void DispatchToOne() => _dispatcher.Dispatch(_once);

    [Benchmark, BenchmarkCategory(One)]
    public ValueTask<HeardOnce> DispatchAsyncToOne() => _dispatcher.DispatchAsync(_once);

    [Benchmark, BenchmarkCategory(One)]
    public ValueTask MediatorToOne() => _mediator.Publish(_once);

    [Benchmark(Baseline = true), BenchmarkCategory(Eight)]
    public void LoopOverEight()
    {
        foreach (Action<HeardEightTimes> listener in _eight)
            listener(_eightTimes);
    }

    [Benchmark, BenchmarkCategory(Eight)]
    public void DispatchToEight() => _dispatcher.Dispatch(_eightTimes);

    [Benchmark, BenchmarkCategory(Eight)]
    public ValueTask<HeardEightTimes> DispatchAsyncToEight() => _dispatcher.DispatchAsync(_eightTimes);

    [Benchmark, BenchmarkCategory(Eight)]
    public ValueTask MediatorToEight() => _mediator.Publish(_eightTimes);

    [GlobalCleanup]
    public void Dispose()
    {
        _services.Dispose();
        GC.SuppressFinalize(this);
    }
}
