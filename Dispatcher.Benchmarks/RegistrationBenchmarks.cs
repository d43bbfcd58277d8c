using Autofac;
using BenchmarkDotNet.Attributes;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>Adding listeners, and scopes of a container.</summary>
[MemoryDiagnoser]
public class RegistrationBenchmarks
{
    private const int Count = 100_000;

    private readonly Placed _placed = new();
    private readonly int[] _priorities = [.. Enumerable.Range(0, Count).Select(i => (int)((uint)i * 2654435769u >> 8))];
    private readonly Action<Placed> _listener = Listeners.Of<Placed>(1)[0];
    private IContainer _container = null!;

    [GlobalSetup]
    public void Setup()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        _container = builder.Build();
    }

    [GlobalCleanup]
    public void Cleanup() => _container.Dispose();

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
    public void Scope()
    {
        using ILifetimeScope scope = _container.BeginLifetimeScope();
        scope.Resolve<IEventDispatcher>().Dispatch(_placed);
    }
}
