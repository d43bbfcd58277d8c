using Dispatching;
using Dispatching.Contracts;

namespace Tests.Runaways;

/// <summary>Listeners of a dispatcher that dispatch what they hear.</summary>
internal static class EngineRunaways
{
    private const string Event = RunawayEvent.Name;

    [EventName(Event)]
    private sealed class Stoppable : StoppableEvent;

    [EventName(Event)]
    private sealed class StoppedByInterface : IStoppableEvent
    {
        public bool IsPropagationStopped => false;
    }

    private sealed class Subscriber(EventDispatcher dispatcher) : IEventSubscriber
    {
        public void Subscribe(ISubscriptions events) => events.On<RunawayEvent>(Hear);

        private void Hear(RunawayEvent e) => dispatcher.Dispatch(e);
    }

    private sealed class Lazy(EventDispatcher dispatcher)
    {
        public void Hear(RunawayEvent e) => dispatcher.Dispatch(e);
    }

    public static IEnumerable<Runaway> All =>
    [
        Way("type", (dispatcher, e) => dispatcher.Dispatch(e)),
        Way("type, awaited", async (dispatcher, e) => await dispatcher.DispatchAsync(e)),
        Way("name", (dispatcher, e) => dispatcher.Dispatch(e, Event)),
        Way("name, awaited", async (dispatcher, e) => await dispatcher.DispatchAsync(e, Event)),
        Way("base type", (dispatcher, e) => dispatcher.Dispatch<object>(e)),
        Way("base type, awaited", async (dispatcher, e) => await dispatcher.DispatchAsync<object>(e)),
        Way("interface", (dispatcher, e) => ((IEventDispatcher)dispatcher).DispatchEvent(e)),
        Way("interface, awaited", async (dispatcher, e) => await ((IEventDispatcher)dispatcher).DispatchEventAsync(e)),
        Way("blocking on a task", (dispatcher, e) => { dispatcher.DispatchAsync(e).AsTask().GetAwaiter().GetResult(); }),
        new("context", Event, () => With(dispatcher => dispatcher.AddListener<RunawayEvent>(
            (e, context) => context.Dispatcher.Dispatch(e)))),
        new("context, awaited", Event, () => With(dispatcher => dispatcher.AddListener<RunawayEvent>(
            async (e, context) => await context.Dispatcher.DispatchAsync(e, cancellationToken: context.CancellationToken)))),
        new("several listeners", Event, () => With(dispatcher =>
        {
            for (int i = 0; i < 7; i++)
                dispatcher.AddListener<RunawayEvent>(e => dispatcher.Dispatch(e));
        })),
        new("stoppable", Event, () => Of(new Stoppable())),
        new("stoppable by an interface", Event, () => Of(new StoppedByInterface())),
        new("two events in turn", Event, () => With(dispatcher =>
        {
            dispatcher.AddListener<RunawayEvent>(e => dispatcher.Dispatch(e, "other"));
            dispatcher.AddListener<RunawayEvent>("other", e => dispatcher.Dispatch(e));
        })),
        new("subscriber", Event, () => With(dispatcher => dispatcher.AddSubscriber(new Subscriber(dispatcher)))),
        new("lazy object", Event, () => With(dispatcher =>
            dispatcher.AddLazy(() => new Lazy(dispatcher), events => events.On<RunawayEvent>(lazy => lazy.Hear)))),
        new("lazy factories", Event, () => LazyFactories(0)),
        new("lazy factories, awaited", Event, () => AwaitedLazyFactories(0)),
        Way("a listener that throws another", (dispatcher, e) =>
        {
            try
            {
                dispatcher.Dispatch(e);
            }
            catch (Exception exception) when (exception is not EventRecursionException)
            {
                throw new InvalidOperationException("", exception);
            }
        }),
        new("a listener that cleans up", Event, () => With(dispatcher => dispatcher.AddListener<RunawayEvent>(e =>
        {
            try
            {
                dispatcher.Dispatch(e);
            }
            finally
            {
                GC.KeepAlive(e);
            }
        }))),
    ];

    private static Runaway Way(string name, Action<EventDispatcher, RunawayEvent> dispatch) => new(name, Event, () =>
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<RunawayEvent>(e => dispatch(dispatcher, e));
        dispatch(dispatcher, new RunawayEvent());
    });

    private static Runaway Way(string name, Func<EventDispatcher, RunawayEvent, Task> dispatch) => new(name, Event, () =>
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<RunawayEvent>((e, _) => dispatch(dispatcher, e));
        dispatch(dispatcher, new RunawayEvent()).GetAwaiter().GetResult();
    });

    private static void With(Action<EventDispatcher> listen)
    {
        var dispatcher = new EventDispatcher();
        listen(dispatcher);
        dispatcher.DispatchAsync(new RunawayEvent()).AsTask().GetAwaiter().GetResult();
    }

    private static void Of<TEvent>(TEvent e)
        where TEvent : class
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<TEvent>(heard => dispatcher.Dispatch(heard));
        dispatcher.Dispatch(e);
    }

    private static void LazyFactories(int number, EventDispatcher? dispatcher = null)
    {
        EventDispatcher at = dispatcher ?? new EventDispatcher();
        string name = $"{Event} {number}";
        at.AddLazy(
            () =>
            {
                LazyFactories(number + 1, at);
                return new List<RunawayEvent>();
            },
            events => events.On<RunawayEvent>(name, list => list.Add));
        at.Dispatch(new RunawayEvent(), name);
    }

    private static void AwaitedLazyFactories(int number, EventDispatcher? dispatcher = null)
    {
        EventDispatcher at = dispatcher ?? new EventDispatcher();
        string name = $"{Event} {number}";
        at.AddLazy(
            () =>
            {
                AwaitedLazyFactories(number + 1, at);
                return new List<RunawayEvent>();
            },
            events => events.On<RunawayEvent>(name, list => list.Add));
        at.DispatchAsync(new RunawayEvent(), name).AsTask().GetAwaiter().GetResult();
    }
}
