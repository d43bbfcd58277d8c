using Autofac;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Container;

[TestClass]
public sealed class ScanningTests
{
    public sealed record Scanned(IList<string> Seen);

    [AsEventListener("scan.foo_bar")]
    [AsEventListener("scan.other", Method = nameof(Other), Priority = 7)]
    public sealed class OnClass
    {
        private readonly string _name = "class";

        public void OnScanFooBar(Scanned e) => e.Seen.Add(_name);

        public void Other(Scanned e) => e.Seen.Add(_name + ".other");
    }

    public sealed class OnMethods
    {
        private readonly string _name = "method";

        [AsEventListener(Priority = 5)]
        public ValueTask OnScanned(Scanned e, CancellationToken cancellation)
        {
            e.Seen.Add(_name);
            return ValueTask.CompletedTask;
        }

        [AsEventListener(After = [typeof(OnMethods)], Priority = -5)]
        private void Late(Scanned e, EventContext context) => e.Seen.Add(_name + " " + context.EventName);
    }

    [TestMethod]
    public async Task Assembly_ScannedTwice_ListensOnceWithItsAttributes()
    {
        using IContainer container = Build();
        var seen = new List<string>();

        await container.Resolve<IEventDispatcher>().DispatchAsync(new Scanned(seen));
        container.Resolve<IEventDispatcher>().Dispatch(new Scanned(seen), "scan.foo_bar");
        container.Resolve<IEventDispatcher>().Dispatch(new Scanned(seen), "scan.other");

        Assert.AreEqual($"method|method {typeof(Scanned).FullName}|class|class.other", string.Join('|', seen));
    }

    [TestMethod]
    public void Assembly_Scanned_KeepsDeclaredPriorities()
    {
        using IContainer container = Build();

        Assert.AreEqual(7, container.Resolve<IListenerIntrospection>().GetListeners("scan.other").Single().Priority);
    }

    private static IContainer Build()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterListeners(typeof(ScanningTests).Assembly);
        builder.RegisterListeners(typeof(ScanningTests).Assembly);
        return builder.Build();
    }
}
