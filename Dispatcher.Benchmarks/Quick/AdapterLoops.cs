using System.Runtime.CompilerServices;
using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;
using Dispatching.Contracts;
using EventDispatcher = Dispatching.EventDispatcher;

namespace Benchmarks.Quick;

/// <summary>One dispatcher of each system with the same number of listeners, and loops that dispatch an event on it.</summary>
internal sealed class AdapterLoops
{
    private const string Name = "order.placed";
    private const string Hook = "hook_civicrm_pageRun";

    private static readonly Placed s_placed = new();
    private static readonly Event s_event = new();
    private static readonly ObjectRequest s_request = new();
    private static readonly ObjectSuccess s_success = new();
    private static readonly GenericHookEvent s_hook = GenericHookEvent.Create([new("page", null)]);

    private readonly EventDispatcher _engine = new();
    private readonly Component _component = new();
    private readonly Compat.Mibew.EventDispatcher _mibew = new();
    private readonly EventArguments _arguments = [];
    private readonly ComodojoDispatcher _comodojo = new();
    private readonly ComodojoDispatcher _results = new();
    private readonly CiviEventDispatcher _civi = new();
    private readonly HookInvoker _hooks;

    public AdapterLoops(int count)
    {
        _hooks = new HookInvoker(_civi);
        var plugin = new QuietPlugin();
        foreach (Action<object> listener in Listeners.Of<object>(count))
        {
            _engine.AddListener<Placed>(Name, listener);
            _component.On(Name, (Action<Event>)listener);
            _mibew.AttachListener(Name, plugin, (Action<EventArguments>)listener);
            MossDispatcher.Register(Name, (_, subject, _) => subject);
            _comodojo.AddHook<object>(Name, listener);
            _results.AddHook<IObjectResult>(Name, result => result);
            _civi.AddListener(Name, (Action<GenericHookEvent>)listener);
            _civi.AddListener(Hook, (Action<GenericHookEvent>)listener);
        }
    }

    /// <summary>Moss's, for what else is to happen on it.</summary>
    public MossDispatcher MossDispatcher { get; } = new();

    /// <summary>The engine, by name, the same string.</summary>
    public void Engine(int turns) => Dispatch(_engine, turns);

    public void Yii(int turns) => Trigger(_component, turns);

    public void Mibew(int turns) => Trigger(_mibew, _arguments, turns);

    public void Moss(int turns) => Fire(MossDispatcher, turns);

    public void Comodojo(int turns) => Fire(_comodojo, turns);

    /// <summary>Comodojo's, hooks of an interface that give back what they got.</summary>
    public void ComodojoResult(int turns) => FireResult(_results, turns);

    public void ComodojoAsync(int turns) => FireAsync(_comodojo, turns);

    /// <summary>CiviCRM's, the same event each time. It is no hook: the modules would be a listener more.</summary>
    public void Civi(int turns) => Dispatch(_civi, turns);

    /// <summary>CiviCRM's typed hook, which makes an event each time.</summary>
    public void CiviHook(int turns) => PageRun(_hooks, turns);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Dispatch(EventDispatcher engine, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            engine.Dispatch(s_placed, Name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Trigger(Component component, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            component.Trigger(Name, s_event);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Trigger(Compat.Mibew.EventDispatcher mibew, EventArguments arguments, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            mibew.TriggerEvent(Name, arguments);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fire(MossDispatcher moss, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            moss.Fire(Name, s_request);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fire(ComodojoDispatcher comodojo, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            comodojo.Fire(Name, HookType.Void, s_request);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FireResult(ComodojoDispatcher comodojo, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            comodojo.Fire(Name, HookType.Result, s_success);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FireAsync(ComodojoDispatcher comodojo, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
        {
            ValueTask<object?> fired = comodojo.FireAsync(Name, HookType.Void, s_request);
            if (fired.IsCompleted)
                fired.GetAwaiter().GetResult();
            else
                throw new InvalidOperationException("Nobody is hooked, and still the fire has not ended.");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Dispatch(CiviEventDispatcher civi, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            civi.Dispatch(Name, s_hook);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PageRun(HookInvoker hooks, int turns)
    {
        object? page = null;
        for (int turn = 0; turn < turns; turn++)
            hooks.PageRun(ref page);
    }
}
