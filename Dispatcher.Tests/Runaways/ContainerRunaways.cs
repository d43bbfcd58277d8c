using Autofac;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Runaways;

/// <summary>Listeners that a container makes, and that dispatch when they are called or made.</summary>
internal static class ContainerRunaways
{
    private const string Event = RunawayEvent.Name;

    private sealed class Script
    {
        public Action<ILifetimeScope> OnMade { get; init; } = _ => { };

        public Action<ILifetimeScope, RunawayEvent> OnHeard { get; init; } = (_, _) => { };

        public Func<ILifetimeScope, RunawayEvent, Task>? OnAwaited { get; init; }
    }

    private sealed class Journal
    {
        private readonly ILifetimeScope _scope;
        private readonly Script _script;

        public Journal(ILifetimeScope scope, Script script)
        {
            (_scope, _script) = (scope, script);
            script.OnMade(scope);
        }

        public void Hear(RunawayEvent e) => _script.OnHeard(_scope, e);

        public Task HearAsync(RunawayEvent e) => _script.OnAwaited!(_scope, e);
    }

    public static IEnumerable<Runaway> All =>
    [
        Way("container", new Script { OnHeard = (scope, e) => scope.Resolve<IEventDispatcher>().Dispatch(e) }),
        Way(
            "container, awaited",
            new Script { OnAwaited = async (scope, e) => await scope.Resolve<IEventDispatcher>().DispatchAsync(e) }),
        Way("container's scopes", new Script { OnHeard = (scope, e) => InScope(scope, within => within.Dispatch(e)) }),
        Way("container's scopes, awaited", new Script { OnAwaited = InScopeAsync }),
        Way(
            "constructor",
            new Script { OnMade = scope => scope.Resolve<IEventDispatcher>().Dispatch(new RunawayEvent()) },
            nameof(Journal)),
        Way(
            "constructor, awaited",
            new Script { OnMade = scope => Wait(scope.Resolve<IEventDispatcher>()) },
            nameof(Journal)),
        Way(
            "constructors in scopes",
            new Script { OnMade = scope => InScope(scope, within => within.Dispatch(new RunawayEvent())) },
            nameof(Journal)),
        Way("constructors in scopes, awaited", new Script { OnMade = scope => InScope(scope, Wait) }, nameof(Journal)),
    ];

    private static Runaway Way(string name, Script script, string named = Event) => new(name, named, () =>
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterInstance(script);
        builder.RegisterListeners<Journal>(events =>
        {
            if (script.OnAwaited is null)
                events.On<RunawayEvent>(journal => journal.Hear);
            else
                events.On<RunawayEvent>(journal => journal.HearAsync);
        });
        using IContainer container = builder.Build();
        Wait(container.Resolve<IEventDispatcher>());
    });

    private static void Wait(IEventDispatcher dispatcher) =>
        dispatcher.DispatchAsync(new RunawayEvent()).AsTask().GetAwaiter().GetResult();

    private static void InScope(ILifetimeScope scope, Action<IEventDispatcher> dispatch)
    {
        using ILifetimeScope within = scope.BeginLifetimeScope();
        dispatch(within.Resolve<IEventDispatcher>());
    }

    private static async Task InScopeAsync(ILifetimeScope scope, RunawayEvent e)
    {
        await using ILifetimeScope within = scope.BeginLifetimeScope();
        await within.Resolve<IEventDispatcher>().DispatchAsync(e);
    }
}
