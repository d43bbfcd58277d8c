using Autofac;
using BenchmarkDotNet.Attributes;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>Building a container with 1,000 subscribers, and scopes of it, each beside the same without a dispatcher.</summary>
[MemoryDiagnoser]
public class ContainerBenchmarks
{
    private const int Subscribers = 1000;

    private readonly Placed _placed = new();
    private IContainer _container = null!;

    [GlobalSetup]
    public void Setup() => _container = BuildContainer();

    [GlobalCleanup]
    public void Cleanup() => _container.Dispose();

    [Benchmark]
    public void BuildWithoutDispatcher()
    {
        var builder = new ContainerBuilder();
        for (int i = 0; i < Subscribers; i++)
            builder.RegisterType<ContainerSubscriber>().InstancePerLifetimeScope();
        builder.Build().Dispose();
    }

    [Benchmark]
    public void Build() => BuildContainer().Dispose();

    [Benchmark]
    public void ScopeWithoutDispatcher()
    {
        using ILifetimeScope scope = _container.BeginLifetimeScope();
        scope.Resolve<ContainerSubscriber>();
    }

    [Benchmark]
    public void ScopeAndDispatcher()
    {
        using ILifetimeScope scope = _container.BeginLifetimeScope();
        scope.Resolve<IEventDispatcher>();
    }

    [Benchmark]
    public void ScopeAndDispatch()
    {
        using ILifetimeScope scope = _container.BeginLifetimeScope();
        scope.Resolve<IEventDispatcher>().Dispatch(_placed);
    }

    private static IContainer BuildContainer()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterSubscriber<ContainerSubscriber>();
        for (int i = 1; i < Subscribers; i++)
            builder.RegisterListeners<ContainerSubscriber>(events => events.On<Placed>($"order.{i}", subscriber => subscriber.Hear));
        return builder.Build();
    }
}
