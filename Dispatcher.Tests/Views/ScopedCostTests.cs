using System.Reflection;
using System.Reflection.Emit;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Views;

/// <summary>What a scope costs, in bytes: as much as what it holds, whatever else the process does.</summary>
[TestClass]
public sealed class ScopedCostTests
{
    private sealed class Foo;

    [TestMethod]
    public void ScopeWithOneListener_BesideManyListenersOfOtherEvents_CostsLittle()
    {
        var dispatcher = new EventDispatcher();
        for (int i = 0; i < 20_000; i++)
            dispatcher.AddListener<Foo>($"event {i % 10}", _ => { });
        dispatcher.AddListener<Foo>(_ => { });

        AssertCostsLittle(dispatcher, new Foo());
    }

    [TestMethod]
    public void ScopeWithOneListener_BesideManyTypesOfEvents_CostsLittle()
    {
        var dispatcher = new EventDispatcher();
        object last = new Foo();
        ModuleBuilder module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Many"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Many");
        for (int i = 0; i < 2000; i++)
            dispatcher.Dispatch(last = Activator.CreateInstance(module.DefineType($"Many{i}", TypeAttributes.Public).CreateType())!);

        AssertCostsLittle(dispatcher, last);
    }

    [TestMethod]
    public void NewDispatcher_BesideManyTypesOfEvents_CostsLittle()
    {
        int calls = 0;
        object last = new Foo();
        ModuleBuilder module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("More"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("More");
        var beside = new EventDispatcher();
        for (int i = 0; i < 2000; i++)
            beside.Dispatch(last = Activator.CreateInstance(module.DefineType($"More{i}", TypeAttributes.Public).CreateType())!);
        OfItsOwn();

        long before = GC.GetAllocatedBytesForCurrentThread();
        OfItsOwn();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.IsLessThan(4000, allocated);
        Assert.AreEqual(8, calls);

        void OfItsOwn()
        {
            var dispatcher = new EventDispatcher();
            dispatcher.AddListener<object>(dispatcher.GetEventName(last.GetType()), _ => calls++);
            dispatcher.AddListener<object>("named", _ => calls++);
            dispatcher.Dispatch(last);
            dispatcher.Dispatch(last);
            dispatcher.Dispatch(last, "named");
            dispatcher.Dispatch(last, "named");
        }
    }

    [TestMethod]
    public void Dispatcher_ThatDispatchesOften_FindsItsEventsAtHandAndStillSeesChanges()
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        ListenerRegistration first = dispatcher.AddListener<Foo>(_ => calls++);
        ListenerRegistration named = dispatcher.AddListener<Foo>("named", _ => calls++);
        Thousands();
        Assert.AreEqual(20_000, calls);

        first.Dispose();
        named.Dispose();
        Thousands();
        dispatcher.AddListener<Foo>(_ => calls += 10);
        dispatcher.AddListener<object>("named", _ => calls += 10);
        Thousands();

        Assert.AreEqual(220_000, calls);

        void Thousands()
        {
            for (int i = 0; i < 10_000; i++)
            {
                dispatcher.Dispatch(i % 2 == 0 ? new Foo() : (object)new Foo());
                dispatcher.Dispatch(new Foo(), "named");
            }
        }
    }

    private static void AssertCostsLittle(EventDispatcher dispatcher, object @event)
    {
        int calls = 0;
        Scope();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Scope();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.IsLessThan(4000, allocated);
        Assert.AreEqual(4, calls);

        void Scope()
        {
            using var scoped = new ScopedEventDispatcher(dispatcher);
            Assert.IsTrue(scoped.HasListeners() || !dispatcher.HasListeners());
            scoped.AddListener<object>(dispatcher.GetEventName(@event.GetType()), _ => calls++);
            Assert.IsTrue(scoped.HasListeners());
            scoped.Dispatch(@event);
            scoped.Dispatch(@event);
        }
    }
}
