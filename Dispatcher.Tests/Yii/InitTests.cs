using Compat.Yii;
using Compat.Yii.Catalogue;

namespace Tests.YiiAdapter;

/// <summary>When components and behaviors are initialized, and what behaviors know when.</summary>
[TestClass]
public sealed class InitTests
{
    private sealed class Counted : Component
    {
        public List<string> Calls { get; } = [];

        public bool Fails { get; set; }

        public override void Init()
        {
            if (Fails)
                throw new FormatException("not yet");
            Calls.Add("init");
            On("saved", _ => Calls.Add("saved"));
        }

        public override IEnumerable<BehaviorDefinition> Behaviors()
        {
            Calls.Add("behaviors");
            return [];
        }
    }

    private sealed class Noting : Behavior
    {
        public List<string> Calls { get; } = [];

        public bool Fails { get; set; }

        public override void Init() => Calls.Add("init");

        public override IEnumerable<KeyValuePair<string, Delegate>> Events()
        {
            Calls.Add($"events of {Owner?.GetType().Name}");
            if (Fails)
                throw new FormatException("no events");
            return [];
        }
    }

    [TestMethod]
    public void Component_IsMadeByNew_ListensWhereItInitsItself()
    {
        var component = new Counted();

        component.Trigger("saved");
        component.Trigger("saved");

        CollectionAssert.AreEqual(new[] { "init", "behaviors", "saved", "saved" }, component.Calls);
    }

    [TestMethod]
    public void Component_InitThrows_NextUseInits()
    {
        var component = new Counted { Fails = true };
        Assert.ThrowsExactly<FormatException>(() => component.Trigger("saved"));
        component.Fails = false;

        component.Trigger("saved");

        CollectionAssert.AreEqual(new[] { "init", "behaviors", "saved" }, component.Calls);
    }

    [TestMethod]
    public void Component_IsCreated_InitsWhenItIsConfiguredAndOnce()
    {
        var component = Component.Create<Counted>([new("on saved", (Action<Event>)(e => ((Counted)e.Sender!).Calls.Add("configured")))]);

        component.Trigger("saved");

        CollectionAssert.AreEqual(new[] { "behaviors", "init", "configured", "saved" }, component.Calls);
    }

    [TestMethod]
    public void Component_IsCloned_CopyIsNotInitializedAgain()
    {
        var component = new Counted();
        component.Trigger("saved");

        component.Clone().Trigger("saved");

        Assert.AreEqual(1, component.Calls.Count(call => call == "init"));
    }

    [TestMethod]
    public void Component_ThreadsUseItFirst_InitsOnce()
    {
        var component = new Counted();

        Parallel.For(0, 16, _ => component.HasEventHandlers("saved"));

        CollectionAssert.AreEqual(new[] { "init", "behaviors" }, component.Calls);
    }

    [TestMethod]
    public void Behavior_IsAttachedTwice_InitsOnceAndKnowsItsOwner()
    {
        var behavior = new Noting();
        var component = new Component();

        component.AttachBehavior("a", behavior);
        component.DetachBehavior("a");
        component.AttachBehavior("a", behavior);

        CollectionAssert.AreEqual(new[] { "init", "events of Component", "events of Component" }, behavior.Calls);
    }

    [TestMethod]
    public void Behavior_EventsThrow_HasNoOwnerAndIsNotFound()
    {
        var behavior = new Noting { Fails = true };
        var component = new Component();

        Assert.ThrowsExactly<FormatException>(() => component.AttachBehavior("a", behavior));

        Assert.IsNull(behavior.Owner);
        Assert.IsNull(component.GetBehavior("a"));
    }

    [TestMethod]
    public void Behaviors_WithAndWithoutNames_AreListedByNameAndNumber()
    {
        var component = new Component();
        component.AttachBehavior("5", new Noting());
        component.AttachBehavior(null, new Noting());
        component.AttachBehavior("named", new Noting());

        CollectionAssert.AreEqual(new[] { "5", "6", "named" }, component.GetBehaviors().Keys.ToArray());
        Assert.AreSame(component.GetBehaviors()["6"], component.GetBehavior("6"));
    }

    [TestMethod]
    public void Constants_AreInherited_AsInPhp()
    {
        CollectionAssert.AreEqual(
            new[] { "beforeValidate", "afterValidate", "beforeAction", "afterAction", "shutdown", "beginPage", "endPage", "beforeRender" },
            new[]
            {
                ActiveRecordEvents.BeforeValidate, ActiveRecordEvents.AfterValidate, ApplicationEvents.BeforeAction,
                ApplicationEvents.AfterAction, WebErrorHandlerEvents.Shutdown, WebViewEvents.BeginPage, WebViewEvents.EndPage,
                WebViewEvents.BeforeRender,
            });
    }
}
