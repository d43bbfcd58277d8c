using System.Runtime.CompilerServices;
using Compat.Yii;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.YiiAdapter;

/// <summary>Yii's ComponentTest, as far as events go, and what the guide says of them.</summary>
[TestClass]
public sealed class ComponentTests
{
    private readonly Foo _foo = new();
    private readonly List<string> _calls = [];

    private sealed class Foo : Component
    {
        public string? Title { get; set; }

        public string? Forbidden
        {
            get => null;
            set => throw new InvalidOperationException(nameof(Forbidden));
        }

        public bool IsInitialised { get; private set; }

        protected override EventRegistry ClassLevelEvents { get; } = new();

        public override void Init()
        {
            IsInitialised = true;
            Trigger("init");
        }
    }

    private sealed class MessageEvent : Event
    {
        public string Message { get; init; } = "";
    }

    private sealed class Ticker : Behavior
    {
        public int Ticks { get; private set; }

        public override IEnumerable<KeyValuePair<string, Delegate>> Events() => [new("tick", (Action<Event>)Tick)];

        private void Tick(Event e) => Ticks++;
    }

    private sealed class Declaring : Component
    {
        public int Asked { get; private set; }

        public override IEnumerable<BehaviorDefinition> Behaviors()
        {
            Asked++;
            return [new BehaviorDefinition("ticker", () => new Ticker())];
        }
    }

    private sealed class Interrupted : Component
    {
        public Action? WhileAskedForBehaviors { get; set; }

        public override IEnumerable<BehaviorDefinition> Behaviors()
        {
            WhileAskedForBehaviors?.Invoke();
            return [];
        }
    }

    [TestMethod]
    public void Trigger_NamesThatLookLikeNone_AreNames()
    {
        var component = new Component();
        var calls = new List<string>();
        foreach (string name in (string[])["\0", "", " "])
            component.On(name, e => calls.Add(e.Name!));

        foreach (string name in (string[])["\0", "", " "])
            component.Trigger(name, new Event());

        CollectionAssert.AreEqual((string[])["\0", "", " "], calls);
    }

    [TestMethod]
    public void On_WhileAnotherThreadUsesTheComponentFirst_IsNotLost()
    {
        for (int i = 0; i < 2000; i++)
        {
            var component = new Component();
            using var start = new Barrier(2);
            int calls = 0;
            Task other = Task.Run(() =>
            {
                start.SignalAndWait();
                component.Trigger("e", new Event());
            });

            start.SignalAndWait();
            component.On("late", _ => calls++);
            other.Wait();
            component.Trigger("late", new Event());

            Assert.AreEqual(1, calls);
        }
    }

    [TestMethod]
    public void On_WhileAnotherThreadAttachesTheFirstHandler_NeitherIsLost()
    {
        int calls = 0;
        var component = new Interrupted();
        var other = new Thread(() => component.On("e", _ => calls++));
        component.WhileAskedForBehaviors = () =>
        {
            other.Start();
            SpinWait.SpinUntil(() => other.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        };

        component.On("e", _ => calls++);
        other.Join();
        component.Trigger("e", new Event());

        Assert.AreEqual(2, calls);
    }

    [TestMethod]
    public void Trigger_HandlerWithData_GetsNameSenderAndData()
    {
        Event? seen = null;
        _foo.On("hello", e => seen = e, data: "abc");

        _foo.Trigger("hello");

        Assert.AreEqual(("hello", (object)_foo, "abc"), (seen!.Name, seen.Sender, seen.Data));
    }

    [TestMethod]
    public void Trigger_SeveralHandlers_RunInOrderUntilOneHasHandledIt()
    {
        _foo.On("e", _ => _calls.Add("1"));
        _foo.On("e", _ => _calls.Add("0"), append: false);
        _foo.On("e", e => e.Handled = true);
        _foo.On("e", _ => _calls.Add("never"));

        _foo.Trigger("e");

        Assert.AreEqual("0,1", string.Join(',', _calls));
    }

    [TestMethod]
    public void Trigger_PatternsAndNames_PatternsFirst()
    {
        _foo.On("e", _ => _calls.Add("x1"));
        _foo.On("e", _ => _calls.Add("x0"), append: false);
        _foo.On("*", _ => _calls.Add("w1"));
        _foo.On("e*", _ => _calls.Add("w2"));
        _foo.On("*", _ => _calls.Add("w0"), append: false);

        _foo.Trigger("e");

        Assert.AreEqual("w0,w1,w2,x0,x1", string.Join(',', _calls));
    }

    [TestMethod]
    public void Off_Handler_TakesEveryCopyAndSaysWhetherThereWasOne()
    {
        _foo.On("e", Track);
        _foo.On("e", Track, data: 1);
        _foo.On("*", Track);

        Assert.IsTrue(_foo.Off("e", Track));
        Assert.IsFalse(_foo.Off("e", Track));
        Assert.IsTrue(_foo.HasEventHandlers("e"));
        Assert.IsTrue(_foo.Off("*"));
        Assert.IsFalse(_foo.HasEventHandlers("e"));
    }

    [TestMethod]
    public void Trigger_TypedHandler_NeedsNoCast()
    {
        var log = new List<string>();
        _foo.On<MessageEvent>("sent", e => log.Add(e.Message));

        _foo.Trigger("sent", new MessageEvent { Message = "hi" });

        CollectionAssert.AreEqual(new[] { "hi" }, log);
    }

    [TestMethod]
    public void Trigger_EventOfAnotherClass_IsRefusedBeforeAnyHandlerRuns()
    {
        _foo.On("sent", Track);
        _foo.On<MessageEvent>("sent", _ => { });

        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => _foo.Trigger("sent", new Event()));
        Assert.Contains(nameof(MessageEvent), error.Message);
        Assert.ThrowsExactly<ArgumentException>(() => _foo.Trigger("sent"));
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Trigger_AsynchronousHandler_IsRefusedBeforeAnyHandlerRuns()
    {
        _foo.On("e", Track);
        _foo.On("e", async _ => await Task.Yield());

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => _foo.Trigger("e"));

        Assert.Contains("TriggerAsync", error.Message);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public async Task TriggerAsync_BothKinds_AreAwaitedInOrder()
    {
        _foo.On("e", async (e, cancellation) =>
        {
            await Task.Yield();
            _calls.Add("first");
        });
        _foo.On("e", _ => _calls.Add("second"));
        _foo.On<MessageEvent>("e", async e =>
        {
            await Task.Yield();
            _calls.Add(e.Message);
            e.Handled = true;
        });
        _foo.On("e", _ => _calls.Add("never"));

        await _foo.TriggerAsync("e", new MessageEvent { Message = "third" });

        Assert.AreEqual("first,second,third", string.Join(',', _calls));
    }

    [TestMethod]
    public void Trigger_NobodyListens_LeavesTheEventAsItWas()
    {
        var e = new Event { Handled = true };

        _foo.Trigger("e", e);

        Assert.IsTrue(e.Handled);
        Assert.IsNull(e.Name);
        Assert.IsNull(e.Sender);
    }

    [TestMethod]
    public void Trigger_HandlersComeAndGo_SeesThoseOfItsBeginning()
    {
        _foo.On("e", _ =>
        {
            _foo.On("e", _ => _calls.Add("added"));
            _foo.Off("e", Track);
        });
        _foo.On("e", Track);

        _foo.Trigger("e");

        Assert.AreEqual("track", string.Join(',', _calls));
    }

    [TestMethod]
    public void Trigger_ReusedEvent_KeepsItsFirstSender()
    {
        var e = new Event();
        var other = new Foo();
        _foo.On("e", Track);
        other.On("e", Track);

        _foo.Trigger("e", e);
        other.Trigger("e", e);

        Assert.AreSame(_foo, e.Sender);
    }

    [TestMethod]
    public void Clone_HasNoHandlersAndItsOwnBehaviors()
    {
        var declaring = new Declaring();
        declaring.On("e", Track);
        declaring.Trigger("tick");

        var clone = (Declaring)declaring.Clone();
        clone.Trigger("e");

        Assert.IsEmpty(_calls);
        Assert.AreEqual(0, ((Ticker)clone.GetBehavior("ticker")!).Ticks);
        Assert.AreEqual(1, ((Ticker)declaring.GetBehavior("ticker")!).Ticks);
    }

    [TestMethod]
    public void Behaviors_Declared_AreAttachedOnceWhenFirstNeeded()
    {
        var declaring = new Declaring();
        Assert.AreEqual(0, declaring.Asked);

        declaring.Trigger("tick");
        declaring.Trigger("tick");

        Assert.AreEqual(1, declaring.Asked);
        Assert.AreEqual(2, ((Ticker)declaring.GetBehaviors().Values.Single()).Ticks);
    }

    [TestMethod]
    public void Behavior_DetachedOrReplaced_ListensNoMore()
    {
        var first = new Ticker();
        var second = new Ticker();
        _foo.AttachBehavior("t", first);
        _foo.AttachBehavior("t", second);
        _foo.Trigger("tick");

        Assert.AreSame(second, _foo.DetachBehavior("t"));
        Assert.IsNull(_foo.DetachBehavior("t"));
        _foo.Trigger("tick");

        Assert.AreEqual((0, 1), (first.Ticks, second.Ticks));
        Assert.IsNull(first.Owner);
    }

    [TestMethod]
    public void Create_OnAsAndProperties_AreConfiguredBeforeInit()
    {
        Foo foo = Component.Create<Foo>([new("on init", (Action<Event>)Track), new("as ticker", typeof(Ticker)), new("Title", "x")]);

        Assert.IsTrue(foo.IsInitialised);
        Assert.AreEqual("track", string.Join(',', _calls));
        Assert.AreEqual("x", foo.Title);
        Assert.IsInstanceOfType<Ticker>(foo.GetBehavior("ticker"));
    }

    [TestMethod]
    public void Configure_TextThatNamesHandlers_AttachesThem()
    {
        HandlerCatalogue catalogue = new HandlerCatalogue().Add("track", (Action<Event>)Track).AddBehavior("ticking", () => new Ticker());

        _foo.Configure(
            [KeyValuePair.Create<string, string?>("on e", "track"), KeyValuePair.Create<string, string?>("as t", "ticking")], catalogue);
        _foo.Trigger("e");

        Assert.AreEqual("track", string.Join(',', _calls));
        Assert.IsNotNull(_foo.GetBehavior("t"));
    }

    [TestMethod]
    [DataRow("On e")]
    [DataRow("on")]
    [DataRow("unknown")]
    public void Configure_UnknownKey_IsRefusedAndNothingIsDone(string key)
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(
            () => _foo.Configure([new("on e", (Action<Event>)Track), new(key, (Action<Event>)Track)]));

        Assert.Contains($"'{key}'", error.Message);
        Assert.IsFalse(_foo.HasEventHandlers("e"));
    }

    [TestMethod]
    public void Configure_ASetterThrows_WhatTheKeysBeforeHaveChangedIsTakenBack()
    {
        var old = new Ticker();
        _foo.Title = "before";
        _foo.AttachBehavior("ticker", old);

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => _foo.Configure(
            [
                new("on e", (Action<Event>)Track), new("on e*", (Action<Event>)Track), new("as ticker", typeof(Ticker)),
                new("Title", "after"), new("Forbidden", "x"), new("on other", (Action<Event>)Track),
            ]));

        Assert.AreEqual("Forbidden", error.Message);
        Assert.AreEqual("before", _foo.Title);
        Assert.AreSame(old, _foo.GetBehavior("ticker"));
        Assert.IsFalse(_foo.HasEventHandlers("e"));
        Assert.IsFalse(_foo.HasEventHandlers("other"));
        Assert.IsFalse(_foo.GetListeners().ContainsKey("e*"));
    }

    [TestMethod]
    public void Configure_BehaviorOfAnotherClass_IsRefusedBeforeItIsMade()
    {
        Assert.ThrowsExactly<ArgumentException>(() => _foo.Configure([new("as x", typeof(Explosive))]));
        Assert.ThrowsExactly<ArgumentException>(() => _foo.Configure([new("on x", 5)]));
    }

    [TestMethod]
    [DataRow("a*[")]
    [DataRow("[b-a]*")]
    [DataRow("x[]*")]
    public void On_MalformedPattern_IsRefused(string pattern)
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => _foo.On(pattern, Track));

        Assert.Contains($"'{pattern}'", error.Message);
        Assert.IsFalse(_foo.HasEventHandlers("abc"));
    }

    [TestMethod]
    [DataRow("*", "", true)]
    [DataRow("a*", "a/b.c\n", true)]
    [DataRow("?*", "🙂", true)]
    [DataRow("?", "🙂", false)]
    [DataRow("[ab]*", "bz", true)]
    [DataRow("[!ab]*", "bz", false)]
    [DataRow("[^ab]*", "^x", true)]
    [DataRow("[^ab]*", "cx", false)]
    [DataRow("[]a]*", "]x", true)]
    [DataRow("\\*a*", "*ab", true)]
    [DataRow("\\*a*", "xab", false)]
    [DataRow("a\\b*", "a\\bz", true)]
    [DataRow("{a,b}*", "a", false)]
    [DataRow("E*", "e", false)]
    [DataRow("a*b*c", "a1b2b3c", true)]
    public void Pattern_Name_MatchesAsInYii(string pattern, string name, bool matches)
    {
        _foo.On(pattern, Track);

        Assert.AreEqual(matches, _foo.HasEventHandlers(name));
    }

    [TestMethod]
    public void Arguments_Null_AreRefusedByName()
    {
        Assert.AreEqual("eventName", Assert.ThrowsExactly<ArgumentNullException>(() => _foo.On(null!, Track)).ParamName);
        Assert.AreEqual("handler", Assert.ThrowsExactly<ArgumentNullException>(() => _foo.On("e", (Action<Event>)null!)).ParamName);
        Assert.AreEqual("eventName", Assert.ThrowsExactly<ArgumentNullException>(() => _foo.Trigger(null!)).ParamName);
        Assert.AreEqual("eventName", Assert.ThrowsExactly<ArgumentNullException>(() => _foo.Off(null!)).ParamName);
    }

    [TestMethod]
    public void Holder_DerivesFromAnotherClass_IsTheSender()
    {
        var holder = new Holder();
        object? sender = null;
        holder.On("e", e => sender = e.Sender);

        holder.Trigger("e");

        Assert.AreSame(holder, sender);
        Assert.IsTrue(holder.Off("e"));
    }

    [TestMethod]
    public void Recursion_WithoutEnd_EndsInAnException()
    {
        _foo.On("again", _ => _foo.Trigger("again"));

        EventRecursionException error = Assert.ThrowsExactly<EventRecursionException>(() => _foo.Trigger("again"));

        Assert.Contains("again", error.Message);
    }

    [TestMethod]
    public void Recording_Trigger_ShowsHandlersOfTheSystem()
    {
        _foo.On("e", e => e.Handled = true);
        _foo.On("e", Track);
        using var recording = new DispatchRecording();

        _foo.Trigger("e");
        _foo.Trigger("unheard");

        Assert.AreEqual(
            ("yii", "e", true), (recording.Dispatches[0].System, recording.Dispatches[0].EventName, recording.Dispatches[0].IsStopped));
        Assert.AreEqual("e => e.Handled = true", recording.Dispatches[0].Called.Single().Listener.Name);
        Assert.AreEqual("ComponentTests.Track", recording.Dispatches[0].NotCalled.Single().Name);
        Assert.IsTrue(recording.Dispatches[1].IsOrphaned);
    }

    [TestMethod]
    public void GetListeners_ShowsPatternsThenNames()
    {
        _foo.On("e", Track);
        _foo.On("e*", Track);

        IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> listeners = _foo.GetListeners();

        CollectionAssert.AreEqual(new[] { "e*", "e" }, listeners.Keys.ToArray());
        Assert.AreEqual("    0  ComponentTests.Track", listeners["e"].Single().ToString());
    }

    [TestMethod]
    public async Task Threads_AttachTriggerAndDetach_LoseNothing()
    {
        int steady = 0;
        _foo.On("e", _ => Interlocked.Increment(ref steady));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < 500; i++)
            {
                Action<Event> own = _ => { };
                _foo.On("e", own);
                _foo.Trigger("e");
                _foo.Off("e", own);
            }
        })));

        Assert.AreEqual(4000, steady);
    }

    [TestMethod]
    [DoNotParallelize]
    public void Trigger_WarmWithAReusedEvent_AllocatesNothing()
    {
        var e = new Event();
        _foo.On("e", Nothing);
        _foo.On("other", Nothing);
        for (int i = 0; i < 100; i++)
            _foo.Trigger("e", e);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            _foo.Trigger("e", e);

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    [DoNotParallelize]
    public void Off_DetachedHandler_IsNotKeptAlive()
    {
        WeakReference handler = AttachAndDetach(_foo);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.IsFalse(handler.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference AttachAndDetach(Foo foo)
        {
            var seen = new List<Event>();
            foo.On("e", Nothing);
            foo.On("e", seen.Add);
            foo.Trigger("e");
            foo.Off("e", (Action<Event>)seen.Add);
            foo.Trigger("e");
            return new WeakReference(seen);
        }
    }

    private static void Nothing(Event e)
    {
    }

    private void Track(Event e) => _calls.Add("track");

    private sealed class Holder : List<int>, IComponentHolder
    {
        public Holder() => Component = new HeldComponent(this);

        public Component Component { get; }
    }

    private sealed class Explosive
    {
        public Explosive() => Assert.Fail("It was made.");
    }
}
