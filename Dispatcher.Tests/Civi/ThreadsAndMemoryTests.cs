using System.Runtime.CompilerServices;
using Compat.Civi;
using Dispatching;
using Dispatching.Diagnostics;

namespace Tests.CiviAdapter;

[TestClass]
public sealed class ThreadsAndMemoryTests
{
    private const string Hook = "hook_civicrm_alterContent";

    private readonly CiviEventDispatcher _dispatcher = new();

    [TestMethod]
    [DoNotParallelize]
    public void Dispatch_Warm_AllocatesNothing()
    {
        int calls = 0;
        _dispatcher.AddListener(Hook, _ => calls++);
        _dispatcher.AddListener(Hook, _ => calls++, 5);
        GenericHookEvent e = GenericHookEvent.Create(("content", "body"));
        void Run(int times)
        {
            for (int i = 0; i < times; i++)
                _dispatcher.Dispatch(Hook, e);
        }

        Run(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(1000);

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    [DoNotParallelize]
    public void Dispatch_NobodyListensOnAThreadThatHasDispatchedNothing_AllocatesNothing()
    {
        GenericHookEvent e = GenericHookEvent.Create(("content", "body"));
        long allocated = -1;
        void Run(int times)
        {
            for (int i = 0; i < times; i++)
                _dispatcher.Dispatch("civi.unheard", e);
        }

        var thread = new Thread(() =>
        {
            Run(100);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Run(1000);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        thread.Start();
        thread.Join();

        Assert.AreEqual(0, allocated);
    }

    [TestMethod]
    [DoNotParallelize]
    public void TypedHook_NobodyHears_AllocatesNothing()
    {
        var hooks = new HookInvoker(_dispatcher);
        string content = "body";
        object? page = null;
        void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                hooks.AlterContent(ref content, "page", "x.tpl", ref page);
                hooks.Invoke("civicrm_alterContent", ["content", "object"], ref content, ref page);
            }
        }

        Run(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(1000);

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void Threads_AddRemoveActivateDispatch_NothingIsLost()
    {
        int calls = 0;
        _dispatcher.AddListener(Hook, _ => Interlocked.Increment(ref calls));
        var hooks = new HookInvoker(_dispatcher);

        Parallel.For(0, 2000, i =>
        {
            using var registration = _dispatcher.AddListener(Hook, _ => { }, i % 7);
            _dispatcher.Framework.Extensions.Activate(new ModuleFunctions("m" + (i % 3)).Add("civicrm_alterContent", () => { }));
            string content = "body";
            object? page = null;
            hooks.AlterContent(ref content, "page", "x.tpl", ref page);
            _dispatcher.Framework.Extensions.Deactivate("m" + (i % 3));
        });

        Assert.AreEqual(2000, calls);
        Assert.HasCount(2, _dispatcher.GetListeners(Hook));
    }

    [TestMethod]
    public void RemovedListener_AfterADispatch_IsCollected()
    {
        WeakReference removed = AddAndRemove();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.IsFalse(removed.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference AddAndRemove()
    {
        var target = new List<string>();
        Action<GenericHookEvent> listener = e => target.Add("x");
        _dispatcher.AddListener(Hook, listener);
        _dispatcher.Dispatch(Hook);
        _dispatcher.RemoveListener(Hook, listener);
        _dispatcher.Dispatch(Hook);
        return new WeakReference(target);
    }

    [TestMethod]
    public void Dispatch_WithoutEnd_IsAnException()
    {
        _dispatcher.AddListener(Hook, _ => _dispatcher.Dispatch(Hook));

        Assert.ThrowsExactly<EventRecursionException>(() => _dispatcher.Dispatch(Hook));
    }

    [TestMethod]
    public void Watch_Recording_ShowsTheSystemAndListeners()
    {
        _dispatcher.AddListener(Hook, e => e.StopPropagation(), 5);
        using var recording = new DispatchRecording();

        _dispatcher.Dispatch(Hook);

        RecordedDispatch seen = recording.Dispatches.Single();
        Assert.AreEqual("civi", seen.System);
        Assert.AreEqual(5, seen.Called.Single().Listener.Priority);
        Assert.IsTrue(seen.IsStopped);
    }

    [TestMethod]
    public async Task DispatchAsync_OfAnyKind_CallsInOrder()
    {
        var order = new List<int>();
        _dispatcher.AddListener(Hook, async (e, cancellation) =>
        {
            await Task.Yield();
            order.Add(1);
        }, 2);
        _dispatcher.AddListener(Hook, _ => order.Add(2), 1);

        await _dispatcher.DispatchAsync(Hook, GenericHookEvent.Create());

        CollectionAssert.AreEqual(new[] { 1, 2 }, order);
    }
}
