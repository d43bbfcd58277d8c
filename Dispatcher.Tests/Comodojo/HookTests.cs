using Compat.Comodojo;

namespace Tests.ComodojoAdapter;

/// <summary>Hooks are called without checks once all of them take what the event carried last: that must not show.</summary>
[TestClass]
public sealed class HookTests
{
    private const int Often = 3;

    private readonly ComodojoDispatcher _dispatcher = new();
    private readonly List<object?> _seen = [];

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
