using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>What a host's dispatcher keeps of a plugin that was unloaded: nothing. Not beside other tests: they allocate, too.</summary>
[TestClass]
[DoNotParallelize]
public sealed class UnloadingTests
{
    [TestMethod]
    public void RemovedListener_OfAPluginsEvent_LeavesItsTypeNotAlive()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<object>("host", _ => { });

        WeakReference type = Run(plugin =>
        {
            // Another listener stays at the event, so that the event stays, too.
            dispatcher.AddListener<object>("shared", _ => { });
            object listener = typeof(UnloadingTests).GetMethod(nameof(AddTo), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(plugin.GetType()).Invoke(null, [dispatcher, "shared"])!;
            dispatcher.Dispatch(plugin, "shared");
            ((IDisposable)listener).Dispose();
        });

        AssertCollected(type);
        Assert.HasCount(2, dispatcher.GetListeners());
    }

    [TestMethod]
    [DataRow("name")]
    [DataRow(null)]
    public void HostsListenerOfObjects_CalledWithAPluginsEvent_LeavesItsTypeNotAlive(string? name)
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        dispatcher.AddListener<object>(name ?? "Plugin.Happened", _ => calls++);

        WeakReference type = Run(plugin =>
        {
            dispatcher.Dispatch(plugin, name);
            dispatcher.DispatchAsync(plugin, name).AsTask().GetAwaiter().GetResult();
            if (name is null)
                dispatcher.Dispatch(plugin);
        });

        AssertCollected(type);
        Assert.IsGreaterThanOrEqualTo(2, calls);
        GC.KeepAlive(dispatcher);
    }

    [TestMethod]
    public void HostsListenerInAScope_CalledWithAPluginsEvent_LeavesItsTypeNotAlive()
    {
        var dispatcher = new EventDispatcher();
        using var scoped = new ScopedEventDispatcher(dispatcher);
        int calls = 0;
        scoped.AddListener<object>("name", _ => calls++);

        WeakReference type = Run(plugin => scoped.Dispatch(plugin, "name"));

        AssertCollected(type);
        Assert.AreEqual(1, calls);
    }

    [TestMethod]
    public void PluginsThatComeAndGo_EachDispatchedToAHostsListener_AllReachIt()
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        dispatcher.AddListener<object>("name", _ => calls++);

        for (int i = 0; i < 5; i++)
            AssertCollected(Run(plugin => dispatcher.Dispatch(plugin, "name")));

        Assert.AreEqual(5, calls);
    }

    private static ListenerRegistration AddTo<TEvent>(EventDispatcher dispatcher, string name)
        where TEvent : class => dispatcher.AddListener<TEvent>(name, _ => { });

    // In frames of their own, or the stack would keep the plugin.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Run(Action<object> work)
    {
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Plugin"), AssemblyBuilderAccess.RunAndCollect);
        Type type = assembly.DefineDynamicModule("Plugin").DefineType("Plugin.Happened", TypeAttributes.Public).CreateType();
        work(Activator.CreateInstance(type)!);
        return new WeakReference(type);
    }

    private static void AssertCollected(WeakReference gone)
    {
        for (int i = 0; i < 20 && gone.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.IsFalse(gone.IsAlive);
    }
}
