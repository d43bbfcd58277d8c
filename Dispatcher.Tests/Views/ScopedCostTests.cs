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
