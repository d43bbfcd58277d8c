using Dispatching;
using Dispatching.Contracts;
using Dispatching.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace Tests.Views;

/// <summary>What people see in a debugger.</summary>
[TestClass]
public sealed class DebuggerTests
{
    private readonly EventDispatcher _dispatcher = new();

    public DebuggerTests()
    {
        _dispatcher.AddListener<GenericEvent>("one", Hear);
        _dispatcher.AddListener<GenericEvent>("two", Hear);
        _dispatcher.AddListener<GenericEvent>("two", Hear);
    }

    [TestMethod]
    public void Dispatchers_AsText_SayHowManyListen()
    {
        using var scoped = new ScopedEventDispatcher(_dispatcher);

        Assert.AreEqual("EventDispatcher: 2 events, 3 listeners", _dispatcher.ToString());
        Assert.AreEqual("EventDispatcher: 0 events, 0 listeners", new EventDispatcher().ToString());
        Assert.AreEqual("Immutable EventDispatcher: 2 events, 3 listeners", new ImmutableEventDispatcher(_dispatcher).ToString());
        Assert.AreEqual("ScopedEventDispatcher: 2 events, 3 listeners", scoped.ToString());
        scoped.Dispose();
        Assert.AreEqual("ScopedEventDispatcher: ended", scoped.ToString());
    }

    [TestMethod]
    public void Chain_AsText_SaysItsListeners()
    {
        var chain = new ListenerChain<Action<GenericEvent>>();
        chain.Add(Hear, 10);

        Assert.AreEqual("1 listener", chain.ToString());
        Assert.AreEqual("1 listener", chain.Snapshot.ToString());
        Assert.AreEqual("   10  DebuggerTests.Hear", chain.Snapshot.Entries[0].ToString());
    }

    [TestMethod]
    public void Traceable_AsText_SaysWhatItWatches()
    {
        var traced = new TraceableEventDispatcher(_dispatcher, NullLogger<TraceableEventDispatcher>.Instance);

        Assert.AreEqual("Traceable EventDispatcher: 2 events, 3 listeners", traced.ToString());
    }

    private static void Hear(GenericEvent e)
    {
    }
}
