using Dispatching;
using Dispatching.Contracts;

namespace Tests.Runaways;

/// <summary>Listeners that put another wrapper over the dispatcher that they are given, and dispatch through it.</summary>
internal static class WrapperRunaways
{
    private const string Event = RunawayEvent.Name;

    public static IEnumerable<Runaway> All =>
        from wrapper in (Wrapper[])
        [
            new("scopes with listeners", inner => Heard(new ScopedEventDispatcher(inner), Event)),
            new("scopes with other listeners", inner => Heard(new ScopedEventDispatcher(inner), "other")),
            new("empty scopes", inner => new ScopedEventDispatcher(inner)),
            new("traces", inner => new TraceableEventDispatcher(inner)),
            new("traces over scopes", inner => new TraceableEventDispatcher(Heard(new ScopedEventDispatcher(inner), Event))),
            new("scopes over traces", inner => new ScopedEventDispatcher(new TraceableEventDispatcher(inner))),
            new("views", inner => new ImmutableEventDispatcher(inner)),
            new("views over the program's own", inner => new ImmutableEventDispatcher(new Own(inner))),
        ]
        from isAwaited in (bool[])[false, true]
        from isNamed in (bool[])[false, true]
        select new Runaway(
            $"{wrapper.Name}{(isNamed ? ", named" : "")}{(isAwaited ? ", awaited" : "")}", Event, () => Begin(wrapper, isAwaited, isNamed));

    // Listeners get the dispatcher that has them, which is below most wrappers: so the one before is kept here.
    private static void Begin(Wrapper wrapper, bool isAwaited, bool isNamed)
    {
        var root = new EventDispatcher();
        IEventDispatcher at = root;
        string? name = isNamed ? Event : null;
        if (isAwaited)
            root.AddListener<RunawayEvent>(async (e, _) => await (at = wrapper.Wrap(at)).DispatchEventAsync(e, name));
        else
            root.AddListener<RunawayEvent>(e => (at = wrapper.Wrap(at)).DispatchEvent(e, name));
        root.DispatchAsync(new RunawayEvent()).AsTask().GetAwaiter().GetResult();
    }

    private static ScopedEventDispatcher Heard(ScopedEventDispatcher scope, string eventName)
    {
        scope.AddListener<RunawayEvent>(eventName, _ => { });
        return scope;
    }

    private sealed record Wrapper(string Name, Func<IEventDispatcher, IEventDispatcher> Wrap);

    private sealed class Own(IEventDispatcher inner) : IEventDispatcher, IListenerIntrospection
    {
        private readonly IListenerIntrospection _listeners = (IListenerIntrospection)inner;

        public object DispatchEvent(object @event, string? eventName = null) => inner.DispatchEvent(@event, eventName);

        public ValueTask<object> DispatchEventAsync(
            object @event, string? eventName = null, CancellationToken cancellationToken = default) =>
            inner.DispatchEventAsync(@event, eventName, cancellationToken);

        public string GetEventName(Type eventType) => _listeners.GetEventName(eventType);

        public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => _listeners.GetListeners();

        public IReadOnlyList<ListenerDescription> GetListeners(string eventName) => _listeners.GetListeners(eventName);

        public bool HasListeners() => _listeners.HasListeners();

        public bool HasListeners(string eventName) => _listeners.HasListeners(eventName);

        public int? GetListenerPriority(string eventName, Delegate listener) => _listeners.GetListenerPriority(eventName, listener);
    }
}
