using BenchmarkDotNet.Attributes;
using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;
using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>A dispatch of each adapter beside one of the engine, by name.</summary>
[MemoryDiagnoser]
public class AdapterBenchmarks
{
    private const string Name = "order.placed";
    private const string Hook = "hook_civicrm_pageRun";

    private readonly Dispatching.EventDispatcher _engine = new();
    private readonly Placed _placed = new();
    private readonly Component _component = new();
    private readonly Event _event = new();
    private readonly Compat.Mibew.EventDispatcher _mibew = new();
    private readonly EventArguments _arguments = [];
    private readonly MossDispatcher _moss = new();
    private readonly ComodojoDispatcher _comodojo = new();
    private readonly ObjectRequest _request = new();
    private readonly CiviEventDispatcher _civi = new();
    private readonly GenericHookEvent _hook = GenericHookEvent.Create([new("page", null)]);

    [Params(1, 8)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var plugin = new QuietPlugin();
        foreach (Action<object> listener in Listeners.Of<object>(Count))
        {
            _engine.AddListener<Placed>(Name, listener);
            _component.On(Name, (Action<Event>)listener);
            _mibew.AttachListener(Name, plugin, (Action<EventArguments>)listener);
            _moss.Register(Name, (_, subject, _) => subject);
            _comodojo.AddHook<object>(Name, listener);
            _civi.AddListener(Hook, (Action<GenericHookEvent>)listener);
        }
    }

    [Benchmark(Baseline = true)]
    public void Engine() => _engine.Dispatch(_placed, Name);

    [Benchmark]
    public void Yii() => _component.Trigger(Name, _event);

    [Benchmark]
    public void Civi() => _civi.Dispatch(Hook, _hook);

    [Benchmark]
    public void Mibew() => _mibew.TriggerEvent(Name, _arguments);

    [Benchmark]
    public object? Moss() => _moss.Fire(Name, _request);

    [Benchmark]
    public object? Comodojo() => _comodojo.Fire(Name, HookType.Void, _request);
}
