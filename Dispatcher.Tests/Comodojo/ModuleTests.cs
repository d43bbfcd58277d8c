using Autofac;
using Compat.Comodojo;

namespace Tests.ComodojoAdapter;

[TestClass]
public sealed class ModuleTests
{
    [TestMethod]
    public void Module_PluginsAndServices_ComeFromAutofac()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<ComodojoModule>();
        builder.RegisterType<OnlyGet>();
        builder.RegisterInstance(new Routes()).As<IComodojoPlugin>();
        using IContainer container = builder.Build();

        Assert.AreEqual("got", container.Resolve<ComodojoDispatcher>().Dispatch(new ObjectRequest("got")));
    }

    private sealed class Routes : IComodojoPlugin
    {
        public void Load(ComodojoDispatcher dispatcher) => dispatcher.SetRoute("got", RouteType.Route, typeof(OnlyGet));
    }
}
