using System.Runtime.CompilerServices;
using Compat.Yii;
using Dispatching.Contracts;
using YiiApp = Compat.Yii.Yii;

namespace Tests.YiiAdapter;

[TestClass]
public sealed class RegistrationTests
{
    private const string File = "RegistrationTests.cs";

    private readonly Component _component = new();
    private readonly EventRegistry _registry = new();

    [TestMethod]
    public void Listing_HandlerOfAnObject_ShowsWhereItWasAttached()
    {
        int before = Here();
        _component.On("e", _ => { });

        ListenerDescription handler = _component.GetListeners()["e"].Single();

        Assert.AreEqual(before + 1, handler.LineNumber);
        Assert.Contains($"{File}:{before + 1}", handler.ToString());
    }

    [TestMethod]
    public void Listing_HandlersOfAClass_ShowWhereTheyWereAttached()
    {
        using IDisposable scope = YiiApp.Enter(_registry);
        int before = Here();
        _registry.Class(typeof(Component)).On("e", _ => { });
        Event.On<Component>("e", _ => { });
        Event.On(typeof(Component).FullName!, "e", _ => { });

        IReadOnlyList<ListenerDescription> handlers = _registry.GetListeners().Values.Single();

        CollectionAssert.AreEqual(new[] { before + 1, before + 2, before + 3 }, handlers.Select(handler => handler.LineNumber).ToArray());
        Assert.IsTrue(handlers.All(handler => Path.GetFileName(handler.FilePath) == File));
    }

    [TestMethod]
    public async Task ClassLevel_AsynchronousLambdasByTypeAndPattern_AreAwaited()
    {
        using IDisposable scope = YiiApp.Enter(_registry);
        int called = 0;
        Type @class = GetType();
        Event.On(@class, "e", async _ =>
        {
            await Task.Yield();
            called++;
        });
        Event.On("Tests.YiiAdapter.Reg*", "e", async _ =>
        {
            await Task.Yield();
            called++;
        });

        await _registry.TriggerAsync(@class, "e");

        Assert.AreEqual(2, called);
    }

    [TestMethod]
    public void Listing_HandlerOfABehavior_ShowsWhereTheBehaviorWasAttached()
    {
        int before = Here();
        _component.AttachBehavior("b", new Listening());

        Assert.AreEqual(before + 1, _component.GetListeners()["e"].Single().LineNumber);
    }

    [TestMethod]
    public void Listing_HandlerOfADeclaredBehavior_ShowsWhereItWasDefined()
    {
        var component = new Declaring();

        int line = component.GetListeners()["e"].Single().LineNumber;

        Assert.AreEqual(component.Line, line);
    }

    [TestMethod]
    public void Listing_HandlerOfTheCatalogue_ShowsWhereItWasNamed()
    {
        int before = Here();
        HandlerCatalogue catalogue = new HandlerCatalogue().Add("track", (Event _) => { });

        _component.Configure(new Dictionary<string, string?> { ["on e"] = "track" }, catalogue);

        ListenerDescription handler = _component.GetListeners()["e"].Single();
        Assert.AreEqual(before + 1, handler.LineNumber);
        Assert.AreEqual("(Event _) => { }", handler.Name);
    }

    [TestMethod]
    public void Listing_ConfiguredHandler_ShowsWhereItWasConfigured()
    {
        int before = Here();
        _component.Configure([new("on e", (Action<Event>)(_ => { }))]);

        Assert.AreEqual(before + 1, _component.GetListeners()["e"].Single().LineNumber);
    }

    private static int Here([CallerLineNumber] int line = 0) => line;

    private sealed class Listening : Behavior
    {
        public override IEnumerable<KeyValuePair<string, Delegate>> Events() => [new("e", (Event _) => { })];
    }

    private sealed class Declaring : Component
    {
        public int Line { get; private set; }

        public override IEnumerable<BehaviorDefinition> Behaviors()
        {
            Line = Here() + 1;
            yield return new BehaviorDefinition("b", () => new Listening());
        }
    }
}
