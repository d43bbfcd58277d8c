using System.Diagnostics;
using Compat.Moss;
using Dispatching;
using Dispatching.Diagnostics;

namespace Tests.MossAdapter;

[TestClass]
public sealed class FireTests
{
    private readonly List<string> _calls = [];
    private readonly MossContainer _container = new();
    private readonly MossDispatcher _dispatcher;

    public FireTests() => _dispatcher = new MossDispatcher(_container);

    [TestMethod]
    public void Fire_Aspects_ChainSubjectsInOrder()
    {
        _dispatcher.Register("foo:after", (_, subject, _) => subject + ":after");
        _dispatcher.Register("foo", (_, subject, _) => subject + ":event");
        _dispatcher.Register("foo:before", (_, subject, _) => subject + ":before");

        Assert.AreEqual("Subject:before:event:after", _dispatcher.Fire("foo", "Subject"));
    }

    [TestMethod]
    public void Fire_NobodyListens_GivesTheSubjectBack() => Assert.AreEqual("s", _dispatcher.Fire("nobody", "s"));

    [TestMethod]
    public void Fire_ListenerGivesNothing_NextOneGetsNothing()
    {
        _dispatcher.Register("foo", (_, _, _) => _calls.Add("void"));
        object? seen = "";
        _dispatcher.Register("foo", (_, subject, _) => seen = subject);

        Assert.IsNull(_dispatcher.Fire("foo", "s"));
        Assert.IsNull(seen);
    }

    [TestMethod]
    public void Fire_ListenerWithFourParameters_GetsTheAspectsName()
    {
        _dispatcher.Register(["foo", "foo:before"], (container, _, _, eventName) =>
        {
            Assert.AreSame(_container, container);
            _calls.Add(eventName);
            return null;
        });

        _dispatcher.Fire("foo");

        Assert.AreEqual("foo:before,foo", string.Join(',', _calls));
    }

    [TestMethod]
    public void Recursion_WithoutEnd_EndsInAnException()
    {
        _dispatcher.Register("again", (_, _, _) => _dispatcher.Fire("again"));

        Assert.ThrowsExactly<EventRecursionException>(() => _dispatcher.Fire("again"));
    }

    [TestMethod]
    public void Recording_Fire_ShowsAspectsListeners()
    {
        _dispatcher.Register("foo:before", (_, _, _) => _dispatcher.Stop());
        _dispatcher.Register("foo", (_, _, _) => _calls.Add("never"));
        using var recording = new DispatchRecording();

        _dispatcher.Fire("foo");

        Assert.AreEqual(
            ("moss", "foo", true), (recording.Dispatches[0].System, recording.Dispatches[0].EventName, recording.Dispatches[0].IsStopped));
        Assert.HasCount(1, recording.Dispatches[0].NotCalled);
    }

    [TestMethod]
    public async Task Fire_SomebodyRecordsElsewhere_FiresOnce()
    {
        var opened = new TaskCompletionSource();
        var fired = new TaskCompletionSource();
        var elsewhere = Task.Run(async () =>
        {
            using var recording = new DispatchRecording();
            opened.SetResult();
            await fired.Task;
        });
        await opened.Task;
        _dispatcher.Register(
            "foo", (_, _, _) => new StackTrace().GetFrames().Count(frame => frame.GetMethod()?.Name == nameof(MossDispatcher.Fire)));

        Assert.AreEqual(1, _dispatcher.Fire("foo"));

        fired.SetResult();
        await elsewhere;
    }

    [TestMethod]
    [DoNotParallelize]
    public void Fire_Warm_AllocatesNothing()
    {
        _dispatcher.Register("foo", (_, subject, _) => subject);
        for (int i = 0; i < 100; i++)
            _dispatcher.Fire("foo", "s");

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            _dispatcher.Fire("foo", "s");

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
