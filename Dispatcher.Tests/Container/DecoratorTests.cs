using Dispatching;
using Dispatching.Contracts;

namespace Tests.Container;

/// <summary>Listeners see their dispatcher as the container decorates it.</summary>
[TestClass]
public sealed class DecoratorTests
{
    private sealed record Placed(List<IEventDispatcher> Seen);

    private sealed class Journal
    {
        private int _calls;

        public void Note(Placed e, EventContext context)
        {
            _calls++;
            e.Seen.Add(context.Dispatcher);
        }

        public ValueTask NoteAsync(Placed e, EventContext context)
        {
            Note(e, context);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Loud(IEventDispatcher inner) : IEventDispatcher
    {
        public object DispatchEvent(object @event, string? eventName = null) => inner.DispatchEvent(@event, eventName);

        public ValueTask<object> DispatchEventAsync(
            object @event, string? eventName = null, CancellationToken cancellationToken = default) =>
            inner.DispatchEventAsync(@event, eventName, cancellationToken);
    }

    private sealed class LoudWhenMade : IEventDispatcher
    {
        private readonly IEventDispatcher _inner;

        public LoudWhenMade(IEventDispatcher inner, Placed placed)
        {
            _inner = inner;
            inner.Dispatch(placed);
        }

        public object DispatchEvent(object @event, string? eventName = null) => _inner.DispatchEvent(@event, eventName);

        public ValueTask<object> DispatchEventAsync(
            object @event, string? eventName = null, CancellationToken cancellationToken = default) =>
            _inner.DispatchEventAsync(@event, eventName, cancellationToken);
    }

    public static IEnumerable<string[]> Containers => TestedContainer.All;

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public async Task Context_InADecoratedDispatcher_ShowsTheDecoratedOne(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Journal>(events => events.On<Placed>(j => j.Note).On<Placed>("awaited", j => j.NoteAsync))
            .Decorate(inner => new Loud(inner)).Build();
        using TestedScope scope = container.Begin();
        var seen = new List<IEventDispatcher>();

        scope.Dispatcher.Dispatch(new Placed(seen));
        await scope.Dispatcher.DispatchAsync(new Placed(seen), "awaited");

        Assert.IsInstanceOfType<Loud>(scope.Dispatcher);
        Assert.AreSame(scope.Dispatcher, seen[0]);
        Assert.AreSame(scope.Dispatcher, seen[1]);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Context_InAnUndecoratedDispatcher_ShowsItself(string name)
    {
        using TestedContainer container = TestedContainer.Of(name).Listeners<Journal>(events => events.On<Placed>(j => j.Note)).Build();
        using TestedScope scope = container.Begin();
        var seen = new List<IEventDispatcher>();

        scope.Dispatcher.Dispatch(new Placed(seen));

        Assert.AreSame(scope.Dispatcher, seen.Single());
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Decorator_ThatDispatchesWhenItIsMade_IsMade(string name)
    {
        var placed = new Placed([]);
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Journal>(events => events.On<Placed>(j => j.Note)).Decorate(inner => new LoudWhenMade(inner, placed)).Build();
        using TestedScope scope = container.Begin();
        var seen = new List<IEventDispatcher>();

        scope.Dispatcher.Dispatch(new Placed(seen));

        Assert.IsInstanceOfType<LoudWhenMade>(seen.Single());
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Context_OfATracedDispatcherOverTheContainers_ShowsTheTracedOne(string name)
    {
        using TestedContainer container = TestedContainer.Of(name).Listeners<Journal>(events => events.On<Placed>(j => j.Note))
            .Decorate(inner => new TraceableEventDispatcher(inner)).Build();
        using TestedScope scope = container.Begin();
        var seen = new List<IEventDispatcher>();

        scope.Dispatcher.Dispatch(new Placed(seen));

        Assert.AreSame(scope.Dispatcher, seen.Single());
        Assert.HasCount(1, ((TraceableEventDispatcher)scope.Dispatcher).CalledListeners);
    }
}
