using Autofac;
using Compat.Civi;

namespace Tests.CiviAdapter;

/// <summary>What is found out about listeners that are services before they are made.</summary>
[TestClass]
public sealed class ServiceCheckTests
{
    public sealed class Waiting
    {
        public static async Task OnEvent(GenericHookEvent e)
        {
            await Task.Yield();
            e["count"] = 7;
        }
    }

    private sealed class Listening(string service, string method) : CiviModule
    {
        public override string Name => "listening";

        public void civicrm_container(CiviContainer container)
        {
            container.Register<ContainerTests.Counter>("counter");
            container.Register<Waiting>("waiting");
            container.FindDefinition("dispatcher").AddMethodCall("addListenerService", "civi.count", service, method);
        }
    }

    [TestMethod]
    public void Container_UnknownMethod_FailsWhenItIsBuilt()
    {
        string message = Assert.ThrowsExactly<InvalidOperationException>(
            () => new CiviApplication(modules: [new Listening("counter", "OnX")]).Boot()).Message;

        Assert.Contains("'counter.OnX'", message);
        Assert.Contains("'civi.count'", message);
        Assert.Contains("no method 'OnX'", message);
    }

    [TestMethod]
    public void Container_UnknownMethodOfAutofacsService_FailsWhenItIsBuilt()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<CiviModule>();
        builder.RegisterType<ContainerTests.Counter>().Named<object>("counted").SingleInstance();
        builder.RegisterInstance<ICiviModule>(new Listening("counted", "OnX"));
        using IContainer container = builder.Build();

        Assert.Contains("'counted.OnX'", Assert.ThrowsExactly<InvalidOperationException>(
            () => container.Resolve<CiviApplication>().Boot()).Message);
    }

    [TestMethod]
    public void ServiceListener_Asynchronous_IsRefusedBeforeAnyWasCalledAndMade()
    {
        using CiviApplication application = new CiviApplication(modules: [new Listening("waiting", "OnEvent")]).Boot();
        int calls = 0;
        application.Dispatcher.AddListener("civi.count", _ => calls++, 10);

        string message = Assert.ThrowsExactly<InvalidOperationException>(() => application.Dispatcher.Dispatch("civi.count")).Message;

        Assert.AreEqual(0, calls);
        Assert.Contains("'waiting.OnEvent'", message);
        Assert.Contains("'civi.count'", message);
        Assert.IsNull(application.Dispatcher.GetListeners("civi.count")[1].Listener);
    }

    [TestMethod]
    public async Task ServiceListener_Asynchronous_IsAwaited()
    {
        using CiviApplication application = new CiviApplication(modules: [new Listening("waiting", "OnEvent")]).Boot();

        GenericHookEvent e = await application.Dispatcher.DispatchAsync("civi.count", GenericHookEvent.Create(("count", 1)));

        Assert.AreEqual(7, e["count"]);
    }

    [TestMethod]
    public void ServiceListener_EventOfAnotherType_IsRefusedBeforeAnyWasCalled()
    {
        using CiviApplication application = new CiviApplication(modules: [new Listening("counter", "OnEvent")]).Boot();
        int calls = 0;
        application.Dispatcher.AddListener("civi.count", (object _) => calls++, 10);

        Assert.ThrowsExactly<ArgumentException>(() => application.Dispatcher.Dispatch("civi.count", new object()));
        Assert.AreEqual(0, calls);
    }
}
