using System.Runtime.CompilerServices;
using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;
using Dispatching.Contracts;
using EventDispatcher = Dispatching.EventDispatcher;

namespace Benchmarks.Quick;

/// <summary>A dispatch of each adapter beside the engine's dispatch by name.</summary>
internal static class AdapterTargets
{
    private const string Name = "order.placed";

    private static readonly Placed s_placed = new();
    private static readonly Event s_event = new();
    private static readonly ObjectRequest s_request = new();
    private static readonly string[] s_names = ["page"];
    private static object? s_last;

    public static IEnumerable<Target> All()
    {
        foreach (int count in (int[])[1, 8])
        {
            string listeners = count == 1 ? "1 listener" : $"{count} listeners";
            EventDispatcher engine = Engine(count);
            Component component = new();
            Compat.Mibew.EventDispatcher mibew = new();
            MossDispatcher moss = new();
            ComodojoDispatcher comodojo = new();
            CiviEventDispatcher civi = new();
            HookInvoker hooks = new(civi);
            EventArguments arguments = [];
            var plugin = new QuietPlugin();
            foreach (Action<object> listener in Listeners.Of<object>(count))
            {
                component.On(Name, (Action<Event>)listener);
                mibew.AttachListener(Name, plugin, (Action<EventArguments>)listener);
                moss.Register(Name, (_, subject, _) => subject);
                comodojo.AddHook<object>(Name, listener);
                civi.AddListener("hook_civicrm_pageRun", (Action<GenericHookEvent>)listener);
            }

            yield return Beside($"Yii's Trigger, {listeners}", 1.5, engine, turns => Trigger(component, turns));
            yield return Beside($"Mibew's TriggerEvent, {listeners}", 2, engine, turns => Trigger(mibew, arguments, turns));
            yield return Beside($"Moss's Fire, {listeners}", 2, engine, turns => Fire(moss, turns));
            yield return Beside($"Comodojo's Fire, {listeners}", 2, engine, turns => Fire(comodojo, turns));
            yield return new($"CiviCRM's typed hook, {listeners}", 2, "x the engine and the event's allocation", () =>
            {
                double[] figures = Clock.Nanoseconds(turns => PageRun(hooks, turns), turns => Dispatch(engine, turns), Allocate);
                return (figures[0] - figures[2]) / figures[1];
            });
        }

        HookInvoker unheard = new(new CiviEventDispatcher());
        yield return Beside("CiviCRM's typed hook, nobody listens", 3, Engine(1), turns => PageRun(unheard, turns));
    }

    private static Target Beside(string work, double limit, EventDispatcher engine, Action<int> dispatch) =>
        new(work, limit, "x the engine", () => Clock.Ratio(dispatch, turns => Dispatch(engine, turns)));

    private static EventDispatcher Engine(int count)
    {
        var engine = new EventDispatcher();
        foreach (Action<object> listener in Listeners.Of<object>(count))
            engine.AddListener<Placed>(Name, listener);
        return engine;
    }

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
    private static void PageRun(HookInvoker hooks, int turns)
    {
        object? page = null;
        for (int turn = 0; turn < turns; turn++)
            hooks.PageRun(ref page);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Allocate(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            s_last = new GenericHookEvent(s_names, [s_placed], 1, 0);
    }
}
