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

    [TestMethod]
    public async Task Module_Services_EndWithTheirRequest()
    {
        var ended = new List<string>();
        await using IContainer container = ContainerOfSessions(ended);
        ComodojoDispatcher dispatcher = container.Resolve<ComodojoDispatcher>();

        string? first = dispatcher.Dispatch(new ObjectRequest("session"));
        string? second = await dispatcher.DispatchAsync(new ObjectRequest("session"));

        Assert.AreNotEqual(first, second);
        CollectionAssert.AreEqual(new[] { first, second }, ended);
    }

    [TestMethod]
    public void Module_ServiceThatFails_EndsWithItsRequest()
    {
        var ended = new List<string>();
        using IContainer container = ContainerOfSessions(ended);

        IObjectResult result = container.Resolve<ComodojoDispatcher>().Run(new ObjectRequest("session", "DELETE"));

        Assert.AreEqual(500, result.StatusCode);
        Assert.HasCount(1, ended);
    }

    private static IContainer ContainerOfSessions(List<string> ended)
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<ComodojoModule>();
        builder.RegisterInstance(ended);
        builder.RegisterType<Session>().InstancePerLifetimeScope();
        builder.RegisterType<SessionService>();
        builder.RegisterInstance(new SessionRoute()).As<IComodojoPlugin>();
        return builder.Build();
    }

    private sealed class SessionRoute : IComodojoPlugin
    {
        public void Load(ComodojoDispatcher dispatcher) => dispatcher.SetRoute("session", RouteType.Route, typeof(SessionService));
    }

    private sealed class Session(List<string> ended) : IDisposable
    {
        public string Id { get; } = Guid.NewGuid().ToString();

        public void Dispose() => ended.Add(Id);
    }

    private sealed class SessionService(Session session) : ComodojoService
    {
        public override string? Get() => session.Id;

        public override string? Delete() => throw new NotSupportedException("Sessions stay.");
    }

    private sealed class Routes : IComodojoPlugin
    {
        public void Load(ComodojoDispatcher dispatcher) => dispatcher.SetRoute("got", RouteType.Route, typeof(OnlyGet));
    }
}
