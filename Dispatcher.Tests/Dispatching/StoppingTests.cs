using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class StoppingTests
{
    private sealed class Stopped : StoppableEvent;

    private sealed class Counted(int allowed) : IStoppableEvent
    {
        public int Asked { get; private set; }

        public bool IsPropagationStopped => Asked++ >= allowed;
    }

    private sealed class Anew : StoppableEvent, IStoppableEvent
    {
        public bool Ends { get; set; }

        bool IStoppableEvent.IsPropagationStopped => Ends;
    }

    private sealed class OnlyLooksStopped
    {
        public bool IsPropagationStopped { get; } = true;
    }

    private readonly EventDispatcher _dispatcher = new();
    private int _calls;

    private void Listen<TEvent>(int count)
        where TEvent : class
    {
        for (int i = 0; i < count; i++)
            _dispatcher.AddListener<TEvent>(_ => _calls++);
    }

    [TestMethod]
    public void Dispatch_EventStoppedAlready_CallsNobody()
    {
        Listen<Stopped>(3);
        var stopped = new Stopped();
        stopped.StopPropagation();

        Assert.AreSame(stopped, _dispatcher.Dispatch(stopped));

        Assert.AreEqual(0, _calls);
        Assert.IsTrue(stopped.IsPropagationStopped);
    }

    [TestMethod]
    public void Dispatch_StoppedAtAnyPlaceOfAnyNumber_CallsThoseBeforeIt()
    {
        for (int count = 1; count <= 12; count++)
        {
            for (int stopper = 0; stopper < count; stopper++)
            {
                var dispatcher = new EventDispatcher();
                int calls = 0;
                for (int i = 0; i < count; i++)
                {
                    bool stops = i == stopper;
                    dispatcher.AddListener<Stopped>(stopped =>
                    {
                        calls++;
                        if (stops)
                            stopped.StopPropagation();
                    });
                }

                dispatcher.Dispatch(new Stopped());

                Assert.AreEqual(stopper + 1, calls);
            }
        }
    }

    [TestMethod]
    public void Dispatch_OwnStoppableEvent_IsAskedBeforeEveryListener()
    {
        Listen<Counted>(5);
        var counted = new Counted(3);

        _dispatcher.Dispatch(counted);

        Assert.AreEqual(3, _calls);
        Assert.AreEqual(4, counted.Asked);
    }

    [TestMethod]
    public async Task DispatchAsync_OwnStoppableEvent_IsAskedBeforeEveryListener()
    {
        Listen<Counted>(2);
        _dispatcher.AddListener<Counted>(async _ => { await Task.Yield(); _calls++; });
        Listen<Counted>(2);
        var counted = new Counted(4);

        await _dispatcher.DispatchAsync(counted);

        Assert.AreEqual(4, _calls);
        Assert.AreEqual(5, counted.Asked);
    }

    [TestMethod]
    public void Dispatch_InterfaceImplementedAnewOnASubclass_AsksTheInterface()
    {
        Listen<Anew>(1);
        _dispatcher.AddListener<Anew>(anew => anew.Ends = true);
        Listen<Anew>(1);
        var fieldOnly = new Anew();
        fieldOnly.StopPropagation();

        _dispatcher.Dispatch(fieldOnly);
        Assert.AreEqual(1, _calls);
        _dispatcher.Dispatch(new Anew { Ends = true });

        Assert.AreEqual(1, _calls);
    }

    [TestMethod]
    public void Dispatch_PropertyOfTheNameWithoutTheInterface_IsIgnored()
    {
        Listen<OnlyLooksStopped>(2);

        Assert.IsTrue(_dispatcher.Dispatch(new OnlyLooksStopped()).IsPropagationStopped);

        Assert.AreEqual(2, _calls);
    }

    [TestMethod]
    public void Dispatch_StaticTypeIsNotStoppable_StopsAllTheSame()
    {
        _dispatcher.AddListener<object>("name", found => { _calls++; ((StoppableEvent)found).StopPropagation(); });
        _dispatcher.AddListener<object>("name", _ => _calls++);

        _dispatcher.Dispatch<object>(new Stopped(), "name");

        Assert.AreEqual(1, _calls);
    }

    [TestMethod]
    public void Dispatch_SameEventAgainInside_StopsTheOuterToo()
    {
        _dispatcher.AddListener<Stopped>("outer", (stopped, context) => context.Dispatcher.Dispatch(stopped, "inner"));
        _dispatcher.AddListener<Stopped>("outer", _ => _calls++);
        _dispatcher.AddListener<Stopped>("inner", stopped => stopped.StopPropagation());

        _dispatcher.Dispatch(new Stopped(), "outer");

        Assert.AreEqual(0, _calls);
    }

    [TestMethod]
    public void Dispatch_AnotherEventInside_DoesNotStopTheOuter()
    {
        _dispatcher.AddListener<Stopped>("outer", (_, context) => context.Dispatcher.Dispatch(new Stopped(), "inner"));
        _dispatcher.AddListener<Stopped>("outer", _ => _calls++);
        _dispatcher.AddListener<Stopped>("inner", stopped => stopped.StopPropagation());

        _dispatcher.Dispatch(new Stopped(), "outer");

        Assert.AreEqual(1, _calls);
    }
}
