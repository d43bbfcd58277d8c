using System.Reactive.Subjects;
using BenchmarkDotNet.Attributes;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>A dispatch, by type and by name, beside a loop over the same delegates.</summary>
[MemoryDiagnoser]
public class DispatchBenchmarks : IDisposable
{
    private const string Name = "order.placed";

    private readonly EventDispatcher _dispatcher = new();
    private readonly Placed _placed = new();
    private readonly StoppablePlaced _stoppable = new();
    private readonly string _copy = new(Name.AsSpan());
    private readonly Dictionary<string, Action<Placed>[]> _byName = new(StringComparer.Ordinal);
    private readonly Subject<Placed> _subject = new();
    private IEventDispatcher _interface = null!;
    private Action<Placed>[] _listeners = [];
    private Action<Placed>? _multicast;

    [Params(0, 1, 8, 64)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _interface = _dispatcher;
        _listeners = Listeners.Of<Placed>(Count);
        _byName[Name] = _listeners;
        foreach (Action<Placed> listener in _listeners)
        {
            _multicast += listener;
            _subject.Subscribe(listener);
            _dispatcher.AddListener(listener);
            _dispatcher.AddListener(Name, listener);
        }

        foreach (Action<StoppablePlaced> listener in Listeners.Of<StoppablePlaced>(Count))
            _dispatcher.AddListener(listener);
    }

    [Benchmark(Baseline = true)]
    public void Loop()
    {
        foreach (Action<Placed> listener in _listeners)
            listener(_placed);
    }

    [Benchmark]
    public void Multicast() => _multicast?.Invoke(_placed);

    [Benchmark]
    public void DictionaryAndLoop()
    {
        foreach (Action<Placed> listener in _byName[_copy])
            listener(_placed);
    }

    [Benchmark]
    public void ReactiveSubject() => _subject.OnNext(_placed);

    [Benchmark]
    public void ByType() => _dispatcher.Dispatch(_placed);

    [Benchmark]
    public void ByTypeStoppable() => _dispatcher.Dispatch(_stoppable);

    [Benchmark]
    public void ByTypeThroughTheInterface() => _interface.Dispatch(_placed);

    [Benchmark]
    public void ByBaseType() => _dispatcher.Dispatch<object>(_placed);

    [Benchmark]
    public void ByName() => _dispatcher.Dispatch(_placed, Name);

    [Benchmark]
    public void ByNameEqualCopy() => _dispatcher.Dispatch(_placed, _copy);

    [Benchmark]
    public void ByLiteral() => _dispatcher.Dispatch(_placed, "order.placed");

    [Benchmark]
    public ValueTask<Placed> Asynchronously() => _dispatcher.DispatchAsync(_placed);

    [GlobalCleanup]
    public void Dispose()
    {
        _subject.Dispose();
        GC.SuppressFinalize(this);
    }
}
