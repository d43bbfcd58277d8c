using System.Globalization;
using BenchmarkDotNet.Attributes;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;
using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>Events of one type under many names in turn, one listener each, beside a dictionary with a loop.</summary>
[MemoryDiagnoser]
public class NameBenchmarks
{
    private readonly Dispatching.EventDispatcher _engine = new();
    private readonly Dictionary<string, Action<Placed>[]> _dictionary = new(StringComparer.Ordinal);
    private readonly Placed _placed = new();
    private readonly Component _component = new();
    private readonly Event _event = new();
    private readonly Compat.Mibew.EventDispatcher _mibew = new();
    private readonly EventArguments _arguments = [];
    private readonly MossDispatcher _moss = new();
    private readonly ComodojoDispatcher _comodojo = new();
    private readonly ObjectRequest _request = new();
    private string[] _names = [];
    private string[] _copies = [];
    private int _turn;

    /// <summary>How many names; a power of two.</summary>
    [Params(8, 64)]
    public int Names { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _names = [.. Enumerable.Range(0, Names).Select(i => string.Create(CultureInfo.InvariantCulture, $"order.placed.{i}"))];
        _copies = [.. _names.Select(name => new string(name.AsSpan()))];
        var plugin = new QuietPlugin();
        foreach (string name in _names)
        {
            Action<object> listener = Listeners.Of<object>(1)[0];
            _engine.AddListener<Placed>(name, listener);
            _dictionary[name] = [listener];
            _component.On(name, (Action<Event>)listener);
            _mibew.AttachListener(name, plugin, (Action<EventArguments>)listener);
            _moss.Register(name, (_, subject, _) => subject);
            _comodojo.AddHook<object>(name, listener);
        }
    }

    [Benchmark(Baseline = true)]
    public void DictionaryAndLoop()
    {
        foreach (Action<Placed> listener in _dictionary[Next(_names)])
            listener(_placed);
    }

    [Benchmark]
    public void Engine() => _engine.Dispatch(_placed, Next(_names));

    [Benchmark]
    public void EngineEqualCopy() => _engine.Dispatch(_placed, Next(_copies));

    [Benchmark]
    public void Yii() => _component.Trigger(Next(_names), _event);

    [Benchmark]
    public void Mibew() => _mibew.TriggerEvent(Next(_names), _arguments);

    [Benchmark]
    public object? Moss() => _moss.Fire(Next(_names), _request);

    [Benchmark]
    public object? Comodojo() => _comodojo.Fire(Next(_names), HookType.Void, _request);

    private string Next(string[] names) => names[_turn++ & (names.Length - 1)];
}
