using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class ThreadTests
{
    private const int Threads = 8;
    private const int Rounds = 20_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private class Foo
    {
        public int Faithful { get; set; }
    }

    private sealed class Bar : Foo;

    [TestMethod]
    public void EightThreads_AddRemoveAndDispatchByType_NeverMissTheListenerThatStays()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Foo>(foo => foo.Faithful++);

        Run(thread =>
        {
            for (int i = 0; i < Rounds; i++)
            {
                ListenerRegistration added = dispatcher.AddListener<Foo>(_ => { }, priority: (i % 5) - 2);
                Assert.AreEqual(1, dispatcher.Dispatch(new Foo()).Faithful);
                added.Dispose();
                Assert.AreEqual(1, dispatcher.Dispatch(new Foo()).Faithful);
            }
        });

        Assert.HasCount(1, dispatcher.GetListeners<Foo>());
    }

    [TestMethod]
    public void TwoThreads_DispatchAsTwoBases_NoneKeepsAListenerThatIsTakenAway()
    {
        for (int i = 0; i < Rounds / 20; i++)
        {
            var dispatcher = new EventDispatcher();
            ListenerRegistration added = dispatcher.AddListener<Bar>(bar => bar.Faithful++);
            using var start = new Barrier(2);

            Task other = Task.Run(() =>
            {
                start.SignalAndWait();
                dispatcher.Dispatch<object>(new Bar());
            });
            start.SignalAndWait();
            dispatcher.Dispatch<Foo>(new Bar());
            Assert.IsTrue(other.Wait(s_patience));
            added.Dispose();

            var last = new Bar();
            dispatcher.Dispatch<object>(last);
            dispatcher.Dispatch<Foo>(last);
            Assert.AreEqual(0, last.Faithful);
        }
    }

    [TestMethod]
    public void EightThreads_AddRemoveAndDispatchByName_SeeTheirOwnChangesAtOnce()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Foo>("shared", foo => foo.Faithful++);

        Run(thread =>
        {
            for (int i = 0; i < Rounds; i++)
            {
                string name = i % 2 == 0 ? "shared" : $"own {thread} {i % 7}";
                int calls = 0;
                ListenerRegistration added = dispatcher.AddListener<Foo>(name, _ => Interlocked.Increment(ref calls));
                Foo first = dispatcher.Dispatch(new Foo(), name);
                added.Dispose();
                int before = Volatile.Read(ref calls);
                Foo second = dispatcher.Dispatch(new Foo(), name);

                Assert.IsGreaterThanOrEqualTo(1, before);
                Assert.AreEqual((i + 1) % 2, first.Faithful);
                Assert.AreEqual((i + 1) % 2, second.Faithful);
                if (i % 2 != 0)
                    Assert.AreEqual(before, calls);
            }
        });

        Assert.HasCount(1, dispatcher.GetListeners());
    }

    [TestMethod]
    public void EightThreads_AddOnly_LoseNothing()
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;

        Run(thread =>
        {
            for (int i = 0; i < 2000; i++)
                dispatcher.AddListener<Foo>(_ => calls++, priority: i % 3);
        });
        dispatcher.Dispatch(new Foo());

        Assert.AreEqual(Threads * 2000, calls);
    }

    [TestMethod]
    public void EightThreads_RemoveOnly_RemoveEachOnce()
    {
        var dispatcher = new EventDispatcher();
        Action<Foo>[] listeners = [.. Enumerable.Range(0, 1000).Select(i => (Action<Foo>)(foo => foo.Faithful += i))];
        foreach (Action<Foo> listener in listeners)
            dispatcher.AddListener(listener);
        int removed = 0;

        Run(thread =>
        {
            foreach (Action<Foo> listener in listeners)
            {
                if (dispatcher.RemoveListener<Foo>(listener))
                    Interlocked.Increment(ref removed);
            }
        });

        Assert.AreEqual(listeners.Length, removed);
        Assert.IsFalse(dispatcher.HasListeners());
    }

    [TestMethod]
    public void FirstListenerOfAType_AddedWhileOthersDispatch_IsHeardByTheNextDispatch()
    {
        for (int round = 0; round < 200; round++)
        {
            var dispatcher = new EventDispatcher();
            Run(thread =>
            {
                if (thread != 0)
                {
                    for (int i = 0; i < 20; i++)
                        dispatcher.Dispatch(new Foo());
                    return;
                }

                dispatcher.AddListener<Foo>(foo => foo.Faithful++);
                Assert.AreEqual(1, dispatcher.Dispatch(new Foo()).Faithful);
            });
            Assert.AreEqual(1, dispatcher.Dispatch(new Foo()).Faithful);
        }
    }

    [TestMethod]
    public void ListenerThatBlocks_BlocksNobodyElse()
    {
        var dispatcher = new EventDispatcher();
        using var entered = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        bool released = false;
        dispatcher.AddListener<Foo>("blocking", _ =>
        {
            entered.Set();
            released = release.Wait(s_patience);
        });
        var blocked = new Thread(() => dispatcher.Dispatch(new Foo(), "blocking"));
        blocked.Start();
        Assert.IsTrue(entered.Wait(s_patience));

        var other = new Thread(() =>
        {
            using ListenerRegistration added = dispatcher.AddListener<Foo>("blocking", _ => { }, priority: 5);
            dispatcher.AddListener<Foo>("other", foo => foo.Faithful++);
            dispatcher.Dispatch(new Foo(), "other");
            _ = dispatcher.GetListeners();
        });
        other.Start();
        bool otherEnded = other.Join(s_patience);
        release.Set();

        Assert.IsTrue(otherEnded);
        Assert.IsTrue(blocked.Join(s_patience));
        Assert.IsTrue(released);
    }

    private static void Run(Action<int> work)
    {
        using var start = new Barrier(Threads);
        Exception? failure = null;
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            try
            {
                Assert.IsTrue(start.SignalAndWait(s_patience));
                work(number);
            }
            catch (Exception exception)
            {
                Volatile.Write(ref failure, exception);
            }
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        Assert.IsTrue(Array.TrueForAll(threads, thread => thread.Join(s_patience)), "A thread did not come back.");
        Assert.IsNull(failure, $"{failure}");
    }
}
