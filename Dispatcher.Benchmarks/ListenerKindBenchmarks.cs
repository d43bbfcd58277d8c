using Autofac;
using BenchmarkDotNet.Attributes;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>
/// Listeners that are awaited and finish at once, that take a context, or that a container makes, beside loops over the same delegates.
/// </summary>
[MemoryDiagnoser]
public class ListenerKindBenchmarks : IDisposable
{
    private readonly Placed _placed = new();
    private readonly EventDispatcher _tasks = new();
    private readonly EventDispatcher _valueTasks = new();
    private readonly EventDispatcher _contexts = new();
    private readonly CancellationTokenSource _source = new();
    private Func<Placed, Task>[] _taskListeners = [];
    private Func<Placed, ValueTask>[] _valueTaskListeners = [];
    private Action<Placed>[] _listeners = [];
    private IContainer _container = null!;
    private ILifetimeScope _scope = null!;
    private EventDispatcher _scoped = null!;

    [Params(1, 8)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _listeners = Listeners.Of<Placed>(Count);
        _taskListeners = [.. _listeners.Select(_ => (Func<Placed, Task>)new Awaited().HearAsync)];
        _valueTaskListeners = [.. _listeners.Select(_ => (Func<Placed, ValueTask>)new Awaited().HearSoonAsync)];
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        for (int i = 0; i < Count; i++)
        {
            _tasks.AddListener(_taskListeners[i]);
            _valueTasks.AddListener(_valueTaskListeners[i]);
            Action<Placed> listener = _listeners[i];
            _contexts.AddListener<Placed>((placed, context) => listener(placed));
        }

        builder.RegisterListeners(EightListeners.Of(Count));
        _container = builder.Build();
        _scope = _container.BeginLifetimeScope();
        _scoped = _scope.Resolve<EventDispatcher>();
    }

    [Benchmark(Baseline = true)]
    public void Loop()
    {
        foreach (Action<Placed> listener in _listeners)
            listener(_placed);
    }

    [Benchmark]
    public void TakingAContext() => _contexts.Dispatch(_placed);

    [Benchmark]
    public void MadeByAContainer() => _scoped.Dispatch(_placed);

    [Benchmark]
    public ValueTask LoopOfTasks() => Awaited.RunAsync(_taskListeners, _placed);

    [Benchmark]
    public ValueTask<Placed> ReturningTasks() => _tasks.DispatchAsync(_placed);

    [Benchmark]
    public ValueTask LoopOfValueTasks() => Awaited.RunAsync(_valueTaskListeners, _placed);

    [Benchmark]
    public ValueTask<Placed> ReturningValueTasks() => _valueTasks.DispatchAsync(_placed);

    [Benchmark]
    public ValueTask<Placed> ReturningValueTasksWithAToken() => _valueTasks.DispatchAsync(_placed, _source.Token);

    [GlobalCleanup]
    public void Dispose()
    {
        _scope.Dispose();
        _container.Dispose();
        _source.Dispose();
        GC.SuppressFinalize(this);
    }
}
