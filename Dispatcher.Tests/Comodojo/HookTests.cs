using Compat.Comodojo;

namespace Tests.ComodojoAdapter;

/// <summary>Hooks that take a class of Comodojo's own are called with it unchecked: that must not show.</summary>
[TestClass]
public sealed class HookTests
{
    private const int Often = 3;

    private readonly ComodojoDispatcher _dispatcher = new();
    private readonly List<object?> _seen = [];

    private sealed class Secured : ObjectRequest;

    [TestMethod]
    public void Fire_HookGivesAnotherType_GoesOnWithItWhereTheNextOnesTakeIt()
    {
        _dispatcher.AddHook<IObjectResult>("e", result => result is ObjectSuccess ? new ObjectError() : result);
        _dispatcher.AddHook<IObjectResult>("e", result => _seen.Add(result.GetType()));

        for (int i = 0; i < Often; i++)
            Assert.IsInstanceOfType<ObjectError>(_dispatcher.Fire("e", HookType.Result, new ObjectSuccess()));

        Assert.AreEqual(Often, _seen.Count(type => type is Type { Name: nameof(ObjectError) }));
    }

    [TestMethod]
    public void Fire_HookThatTakesAnotherType_IsPassedOverAndTheOthersAreCalled()
    {
        _dispatcher.AddHook<ObjectRequest>("e", _seen.Add);
        _dispatcher.AddHook<ObjectRoute>("e", _seen.Add);
        var request = new ObjectRequest();

        for (int i = 0; i < Often; i++)
            Assert.AreSame(request, _dispatcher.Fire("e", HookType.Void, request));

        Assert.HasCount(Often, _seen);
    }

    [TestMethod]
    public void Fire_ObjectOfADerivedClass_IsGivenToThoseWhoTakeTheClassOrItsBase()
    {
        _dispatcher.AddHook<Secured>("e", _seen.Add);
        _dispatcher.AddHook<ObjectRequest>("e", _seen.Add);
        _dispatcher.AddHook<ObjectRoute>("e", _seen.Add);
        ObjectRequest plain = new(), secured = new Secured();

        _dispatcher.Fire("e", HookType.Request, plain);
        _dispatcher.Fire("e", HookType.Request, secured);

        CollectionAssert.AreEqual(new object[] { plain, secured, secured }, _seen);
    }

    [TestMethod]
    public void Fire_EveryClassThatEventsCarry_IsGivenToThoseWhoTakeIt()
    {
        object[] carried =
        [
            new ObjectRequest(), new ObjectRoutingTable(), new ObjectRoute("x"),
            new ObjectSuccess(), new ObjectError(), new ObjectRedirect(),
        ];
        _dispatcher.AddHook<ObjectRequest>("e", _seen.Add);
        _dispatcher.AddHook<ObjectRoutingTable>("e", _seen.Add);
        _dispatcher.AddHook<ObjectRoute>("e", _seen.Add);
        _dispatcher.AddHook<ObjectSuccess>("e", _seen.Add);
        _dispatcher.AddHook<ObjectError>("e", _seen.Add);
        _dispatcher.AddHook<ObjectRedirect>("e", _seen.Add);

        foreach (object value in carried)
            _dispatcher.Fire("e", HookType.Void, value);

        CollectionAssert.AreEqual(carried, _seen);
    }

    [TestMethod]
    public void Fire_HookIsAsynchronous_IsRefusedBeforeAnyHookIsCalled()
    {
        _dispatcher.AddHook<object?>("e", _seen.Add);
        _dispatcher.AddHook("e", async (object _) => await Task.Yield());

        InvalidOperationException refused =
            Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Fire("e", HookType.Void, "v"));

        Assert.Contains("of the event 'e' is asynchronous", refused.Message);
        Assert.Contains("FireAsync", refused.Message);
        Assert.IsEmpty(_seen);
    }

    [TestMethod]
    public void Fire_ResultOfAnotherKind_IsDropped()
    {
        _dispatcher.AddHook<ObjectRequest>("e", _ => new ObjectRoute("other"));
        _dispatcher.AddHook<ObjectRequest>("e", _seen.Add);
        var request = new ObjectRequest();

        for (int i = 0; i < Often; i++)
            Assert.AreSame(request, _dispatcher.Fire("e", HookType.Request, request));

        Assert.IsTrue(_seen.TrueForAll(seen => ReferenceEquals(seen, request)));
    }

    [TestMethod]
    public void Fire_EveryHookFails_GivesBackWhatItWasGiven()
    {
        for (int i = 0; i < 3; i++)
            _dispatcher.AddHook<ObjectRequest>("e", (Action<ObjectRequest>)(_ => throw new FormatException()));
        var request = new ObjectRequest();

        for (int i = 0; i < Often; i++)
            Assert.AreSame(request, _dispatcher.Fire("e", HookType.Request, request));
    }

    [TestMethod]
    public void Fire_ValuesAndNothing_AreGivenToThoseWhoTakeThem()
    {
        _dispatcher.AddHook<int>("e", number => _seen.Add(number));
        _dispatcher.AddHook<object?>("e", _seen.Add);

        _dispatcher.Fire("e", HookType.Void, 7);
        _dispatcher.Fire("e", HookType.Void, null);

        CollectionAssert.AreEqual(new object?[] { 7, 7, null }, _seen);
    }

    [TestMethod]
    public void Fire_HookAddedOrRemovedMeanwhile_CountsForTheNextFire()
    {
        void Late(object? value) => _seen.Add("late");
        _dispatcher.AddHook<object?>("e", (Action<object?>)(_ => _dispatcher.AddHook<object?>("e", (Action<object?>)Late)));

        _dispatcher.Fire("e", HookType.Void, "v");
        Assert.IsEmpty(_seen);
        _dispatcher.Fire("e", HookType.Void, "v");
        Assert.HasCount(1, _seen);
        _dispatcher.RemoveHook("e");
        _dispatcher.Fire("e", HookType.Void, "v");

        Assert.HasCount(1, _seen);
    }

    [TestMethod]
    public void Fire_Warm_AllocatesNothing()
    {
        _dispatcher.AddHook<ObjectRequest>("e", request => request);
        _dispatcher.AddHook<ObjectRequest>("e", (Action<ObjectRequest>)(_ => { }));
        var request = new ObjectRequest();
        for (int i = 0; i < 100; i++)
            _dispatcher.Fire("e", HookType.Request, request);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            _dispatcher.Fire("e", HookType.Request, request);

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
