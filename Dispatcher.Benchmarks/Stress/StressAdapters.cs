using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Yii;

namespace Benchmarks.Stress;

/// <summary>The ways of the adapters.</summary>
internal static class StressAdapters
{
    private const string Name = "stressed";
    private const string Hook = "hook_civicrm_stressed";

    public static IEnumerable<StressWay> All() => [Yii(), YiiClass(), Civi(), CiviHook(), Mibew(), Moss(), Comodojo()];

    private static StressWay Yii()
    {
        var component = new Component();
        return new StressWay(
            "Yii's component",
            listener =>
            {
                Action<Event> handler = one => listener(((StressedEvent)one).Stressed);
                component.On(Name, handler);
                return new Removal(() => component.Off(Name, handler));
            },
            stressed => component.Trigger(Name, new StressedEvent(stressed))).WithLasting();
    }

    private static StressWay YiiClass()
    {
        var registry = new EventRegistry();
        return new StressWay(
            "Yii's class",
            listener =>
            {
                Action<Event> handler = one => listener(((StressedEvent)one).Stressed);
                registry.Class(typeof(StressComponent)).On(Name, handler);
                return new Removal(() => registry.Class(typeof(StressComponent)).Off(Name, handler));
            },
            stressed => registry.Trigger(typeof(StressComponent), Name, new StressedEvent(stressed))).WithLasting();
    }

    private static StressWay Civi()
    {
        var dispatcher = new CiviEventDispatcher();
        return new StressWay(
            "CiviCRM's dispatcher",
            listener => AddTo(dispatcher, Name, listener),
            stressed => dispatcher.Dispatch(Name, GenericHookEvent.Create([new(Name, stressed)]))).WithLasting();
    }

    private static StressWay CiviHook()
    {
        var dispatcher = new CiviEventDispatcher();
        var hooks = new HookInvoker(dispatcher);
        return new StressWay(
            "CiviCRM's hooks",
            listener => AddTo(dispatcher, Hook, listener),
            stressed => hooks.Invoke(Hook["hook_".Length..], [Name], [stressed])).WithLasting();
    }

    private static Removal AddTo(CiviEventDispatcher dispatcher, string name, Action<Stressed> listener)
    {
        Action<GenericHookEvent> hears = one => listener((Stressed)one[Name]!);
        dispatcher.AddListener(name, hears);
        return new Removal(() => dispatcher.RemoveListener(name, hears));
    }

    private static StressWay Mibew()
    {
        var dispatcher = new EventDispatcher();
        var plugin = new QuietPlugin();
        return new StressWay(
            "Mibew's dispatcher",
            listener =>
            {
                Action<EventArguments> hears = arguments => listener((Stressed)arguments[Name]!);
                dispatcher.AttachListener(Name, plugin, hears);
                return new Removal(() => dispatcher.DetachListener(Name, plugin, hears));
            },
            stressed => dispatcher.TriggerEvent(Name, new EventArguments { [Name] = stressed })).WithLasting();
    }

    private static StressWay Moss()
    {
        var dispatchers = new MossGenerations();
        return new StressWay("Moss's dispatcher", dispatchers.Add, dispatchers.Dispatch);
    }

    private static StressWay Comodojo()
    {
        var dispatcher = new ComodojoDispatcher();
        return new StressWay(
            "Comodojo's dispatcher",
            listener =>
            {
                Action<object> hook = value => listener((Stressed)value);
                dispatcher.AddHook(Name, hook);
                return new Removal(() => dispatcher.RemoveHook(Name, hook));
            },
            stressed => dispatcher.Fire(Name, HookType.Void, stressed)).WithLasting();
    }

    private sealed class StressComponent : Component;

    private sealed class StressedEvent(Stressed stressed) : Event
    {
        public Stressed Stressed { get; } = stressed;
    }
}
