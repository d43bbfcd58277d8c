using Dispatching.Contracts;

namespace Tests.Container;

/// <summary>Methods that take nothing listen as others do, however they were registered, in every container.</summary>
[TestClass]
public sealed class ParameterlessListenerTests
{
    private const string Prefix = "parameterless.";

    public sealed record Cleared;

    public sealed record Wiped;

    public sealed class Calls
    {
        public IList<string> Seen { get; } = [];
    }

    public sealed class Scanned(Calls calls)
    {
        [AsEventListener(Prefix + "name")]
        public void Forget() => calls.Seen.Add("void");

        [AsEventListener(Prefix + "name", Priority = -1)]
        public async Task ForgetLater()
        {
            await Task.Yield();
            calls.Seen.Add("task");
        }

        [AsEventListener(Prefix + "name", Priority = -2)]
        private ValueTask ForgetAtLast()
        {
            calls.Seen.Add("value task");
            return ValueTask.CompletedTask;
        }

        [AsEventListener(typeof(Cleared))]
        public void Hear() => calls.Seen.Add("type");
    }

    [AsEventListener(Prefix + "class")]
    public sealed class OnClass(Calls calls)
    {
        public void OnParameterlessClass() => calls.Seen.Add("class");
    }

    public sealed class Subscriber(Calls calls) : IEventSubscriber<Subscriber>
    {
        public static void Subscribe(ISubscriptions<Subscriber> events) => events
            .On<Wiped>(s => s.Clear)
            .On(Prefix + "subscribed", s => s.ClearLater)
            .On(Prefix + "subscribed", s => s.Clear, priority: 1);

        private void Clear() => calls.Seen.Add("clear");

        private async Task ClearLater()
        {
            await Task.Yield();
            calls.Seen.Add("later");
        }
    }

    [TestMethod]
    [DynamicData(nameof(TestedContainer.All), typeof(TestedContainer))]
    public async Task Scanned_MethodsThatTakeNothing_HearTheirEvents(string name)
    {
        var calls = new Calls();
        using TestedContainer container = TestedContainer.Of(name).Scoped(_ => calls).Listeners(typeof(Scanned).Assembly).Build();
        using TestedScope scope = container.Begin();
        IEventDispatcher dispatcher = scope.Dispatcher;

        await dispatcher.DispatchAsync(new object(), Prefix + "name");
        dispatcher.Dispatch(new object(), Prefix + "class");
        dispatcher.Dispatch(new Cleared());

        Assert.AreSequenceEqual(["void", "task", "value task", "class", "type"], calls.Seen);
    }

    [TestMethod]
    [DynamicData(nameof(TestedContainer.All), typeof(TestedContainer))]
    public async Task Subscriber_MethodsThatTakeNothing_HearTheirEvents(string name)
    {
        var calls = new Calls();
        using TestedContainer container = TestedContainer.Of(name).Scoped(_ => calls).Subscriber<Subscriber>().Build();
        using TestedScope scope = container.Begin();
        IEventDispatcher dispatcher = scope.Dispatcher;

        dispatcher.Dispatch(new Wiped());
        await dispatcher.DispatchAsync(new object(), Prefix + "subscribed");

        Assert.AreSequenceEqual(["clear", "clear", "later"], calls.Seen);
    }

    [TestMethod]
    [DynamicData(nameof(TestedContainer.All), typeof(TestedContainer))]
    public void Listeners_TheSameMethodThatTakesNothingTwice_ListensOnce(string name)
    {
        var calls = new Calls();
        using TestedContainer container = TestedContainer.Of(name).Scoped(_ => calls)
            .Listeners<Scanned>(on => on.On("once", s => s.Hear))
            .Listeners<Scanned>(on => on.On("once", s => s.Hear))
            .Build();
        using TestedScope scope = container.Begin();

        scope.Dispatcher.Dispatch(new object(), "once");

        Assert.AreSequenceEqual(["type"], calls.Seen);
    }
}
