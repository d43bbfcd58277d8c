using System.Runtime.CompilerServices;
using Autofac;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Container;

[TestClass]
[DoNotParallelize]
public sealed class ScopeMemoryTests
{
    private sealed class Placed;

    private sealed class Shipping
    {
        private int _calls;

        public void OnPlaced(Placed e) => _calls++;
    }

    [TestMethod]
    public void Scope_Disposed_KeepsItsListenersNotAlive()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterListeners<Shipping>(events => events.On<Placed>(s => s.OnPlaced));
        using IContainer container = builder.Build();

        WeakReference[] gone = Use(container);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.IsFalse(gone.Any(one => one.IsAlive));

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference[] Use(IContainer container)
        {
            using ILifetimeScope scope = container.BeginLifetimeScope();
            IEventDispatcher dispatcher = scope.Resolve<IEventDispatcher>();
            dispatcher.Dispatch(new Placed());
            return [new WeakReference(dispatcher), new WeakReference(scope.Resolve<Shipping>()), new WeakReference(scope)];
        }
    }
}
