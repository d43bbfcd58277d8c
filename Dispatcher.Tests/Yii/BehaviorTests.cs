using Compat.Yii;

namespace Tests.YiiAdapter;

/// <summary>What a behavior leaves behind that cannot be attached, and components that need each other.</summary>
[TestClass]
public sealed class BehaviorTests
{
    private readonly Component _component = new();
    private readonly List<string> _calls = [];

    private sealed class Asked(Func<IEnumerable<KeyValuePair<string, Delegate>>> events) : Behavior
    {
        public Action? AfterAttaching { get; set; }

        public override IEnumerable<KeyValuePair<string, Delegate>> Events() => events();

        public override void Attach(Component owner)
        {
            base.Attach(owner);
            AfterAttaching?.Invoke();
        }
    }

    private sealed class Declaring(Func<IEnumerable<BehaviorDefinition>> behaviors) : Component
    {
        public override IEnumerable<BehaviorDefinition> Behaviors() => behaviors();
    }

    private Asked Noting(string name, string eventName = "e") =>
        new(() => [new(eventName, (Action<Event>)(_ => _calls.Add(name)))]);

    [TestMethod]
    [DataRow("throws")]
    [DataRow("a malformed pattern")]
    [DataRow("null")]
    [DataRow("no handler")]
    [DataRow("throws afterwards")]
    public void AttachBehavior_ItCannotBeAttached_TheOneOfTheNameStays(string reason)
    {
        Asked old = Noting("old");
        _component.AttachBehavior("b", old);
        Action<Event> ignore = _ => _calls.Add("new");
#pragma warning disable MA0015 // What a behavior throws is its own affair.
        var failing = new Asked(() => reason switch
        {
            "throws" => throw new ArgumentException("Broken."),
            "a malformed pattern" => [new("e", ignore), new("*[", ignore)],
            "null" => [new("e", ignore), new("f", null!)],
            "no handler" => [new("e", ignore), new("f", (int _) => { })],
            _ => [new("e", ignore)],
        })
        {
            AfterAttaching = reason == "throws afterwards" ? () => throw new ArgumentException("Broken.") : null,
        };
#pragma warning restore MA0015

        Assert.Throws<ArgumentException>(() => _component.AttachBehavior("b", failing));
        _component.Trigger("e");

        Assert.AreSame(old, _component.GetBehavior("b"));
        Assert.AreSame(_component, old.Owner);
        Assert.IsNull(failing.Owner);
        Assert.AreEqual("old", string.Join(' ', _calls));
    }

    [TestMethod]
    public void AttachBehavior_ItWithoutANameCannotBeAttached_IsNotListed()
    {
        Assert.ThrowsExactly<FormatException>(() => _component.AttachBehavior(null, new Asked(() => throw new FormatException())));

        Assert.IsEmpty(_component.GetBehaviors());
        Assert.IsFalse(_component.HasEventHandlers("e"));
    }

    [TestMethod]
    public void AttachBehavior_TheSameAgain_ListensOnce()
    {
        Asked behavior = Noting("b");
        _component.AttachBehavior("b", behavior);
        _component.AttachBehavior("b", behavior);

        _component.Trigger("e");

        Assert.AreEqual("b", string.Join(' ', _calls));
        Assert.AreSame(behavior, _component.GetBehavior("b"));
    }

    [TestMethod]
    public void AttachBehaviors_OneMakerGivesNull_IsNamedAndNoneIsAttached()
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(
            () => _component.AttachBehaviors([new BehaviorDefinition("a", () => Noting("a")), new BehaviorDefinition("b", () => null!)]));

        Assert.Contains("'b'", error.Message);
        Assert.IsEmpty(_component.GetBehaviors());
    }

    [TestMethod]
    public void AttachBehaviors_OneCannotBeAttached_TheOthersAreTakenBackAndWhatTheyReplacedIsThere()
    {
        Asked old = Noting("old");
        _component.AttachBehavior("a", old);

        Assert.ThrowsExactly<FormatException>(() => _component.AttachBehaviors(
        [
            new BehaviorDefinition("a", () => Noting("new")),
            new BehaviorDefinition("b", () => new Asked(() => throw new FormatException())),
        ]));
        _component.Trigger("e");

        Assert.AreSame(old, _component.GetBehaviors().Values.Single());
        Assert.AreEqual("old", string.Join(' ', _calls));
    }

    [TestMethod]
    public void Configure_MakerOfABehaviorGivesNull_NothingIsConfigured()
    {
        Assert.ThrowsExactly<InvalidOperationException>(() => _component.Configure(new Dictionary<string, object?>
        {
            ["on e"] = (Action<Event>)(_ => { }),
            ["as b"] = (Func<Behavior>)(() => null!),
        }));

        Assert.IsFalse(_component.HasEventHandlers("e"));
    }

    [TestMethod]
    public void Behaviors_ThrowOnce_TheNextUseAsksAgain()
    {
        int asked = 0;
        var declaring = new Declaring(() => ++asked == 1 ? throw new FormatException() : [new BehaviorDefinition("b", () => Noting("b"))]);

        Assert.ThrowsExactly<FormatException>(() => declaring.Trigger("e"));
        declaring.Trigger("e");
        declaring.Trigger("e");

        Assert.AreEqual("b b", string.Join(' ', _calls));
        Assert.AreEqual(2, asked);
    }

    [TestMethod]
    public void Behaviors_SecondCannotBeAttachedOnce_TheNextUseAttachesEachOnce()
    {
        int asked = 0;
        var declaring = new Declaring(() =>
        [
            new BehaviorDefinition(null, () => Noting("a")),
            new BehaviorDefinition(null, () => ++asked == 1 ? new Asked(() => throw new FormatException()) : Noting("b")),
        ]);

        Assert.ThrowsExactly<FormatException>(() => declaring.Trigger("e"));
        declaring.Trigger("e");

        Assert.AreEqual("a b", string.Join(' ', _calls));
        Assert.HasCount(2, declaring.GetBehaviors());
    }

    [TestMethod]
    public void DetachBehaviors_OneThrows_ThoseBehindItAreStillListed()
    {
        _component.AttachBehavior("a", new Refusing());
        Asked other = Noting("b");
        _component.AttachBehavior("b", other);

        Assert.ThrowsExactly<FormatException>(_component.DetachBehaviors);

        Assert.AreSame(other, _component.GetBehaviors().Values.Single());
    }

    [TestMethod]
    public async Task Behaviors_OfTwoComponentsThatUseEachOtherOnTwoThreads_DoNotHang()
    {
        using var meeting = new Barrier(2);
        Declaring[] both = new Declaring[2];
        for (int i = 0; i < 2; i++)
        {
            int own = i;
            both[i] = new Declaring(() =>
            {
                meeting.SignalAndWait();
                both[1 - own].Trigger("asked");
                both[1 - own].On("kept", _ => { });
                return [new BehaviorDefinition("b", () => Noting("b"))];
            });
        }

        await Task.WhenAll(both.Select(one => Task.Factory.StartNew(
            () => one.Trigger("first"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)))
            .WaitAsync(TimeSpan.FromMinutes(1));

        Assert.IsTrue(both.All(one => one.HasEventHandlers("kept") && one.GetBehavior("b") is not null));
    }

    [TestMethod]
    public async Task Behaviors_WaitForAnotherThreadThatUsesAnotherComponent_HoldNoLock()
    {
        var other = new Declaring(() => []);
        var declaring = new Declaring(() =>
        {
            Task.Factory.StartNew(
                () => other.Trigger("e"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Wait();
            return [];
        });

        await Task.Run(() => declaring.Trigger("e")).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.IsEmpty(declaring.GetBehaviors());
    }

    [TestMethod]
    public async Task On_FirstOfAComponentByManyThreads_LosesNone()
    {
        for (int round = 0; round < 200; round++)
        {
            var component = new Component();
            int calls = 0;
            using var meeting = new Barrier(3);
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    meeting.SignalAndWait();
                    component.On("e", _ => calls++);
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

            component.Trigger("e");

            Assert.AreEqual(3, calls);
        }
    }

    private sealed class Refusing : Behavior
    {
        public override void Detach() => throw new FormatException();
    }
}
