using System.Collections.Concurrent;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Compat.Comodojo;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.ComodojoAdapter;

/// <summary>A plugin that lives for a request keeps what belongs to it in its fields, as in PHP.</summary>
[TestClass]
public sealed class RequestStateTests : IDisposable
{
    private const int Requests = 8;

    // Each waits until all are under way, so that what they share is seen.
    private readonly Barrier _barrier = new(Requests);
    private readonly Journal _journal = new();

    private sealed class Journal
    {
        public ConcurrentQueue<string> Ended { get; } = new();

        public ConcurrentQueue<string> Made { get; } = new();
    }

    private sealed class Session(Journal journal) : IDisposable
    {
        public string Id { get; } = Guid.NewGuid().ToString();

        public void Dispose() => journal.Ended.Enqueue(Id);
    }

    private sealed class Tracer(Session session, Journal journal, Barrier barrier) : IComodojoPlugin
    {
        private readonly List<string> _trace = [];

        public void Load(ComodojoDispatcher dispatcher)
        {
            journal.Made.Enqueue(session.Id);
            dispatcher.AddHook<ObjectRequest>("dispatcher.request", Begin);
            dispatcher.AddHook<IObjectResult>("dispatcher.result.#", End);
        }

        private void Begin(ObjectRequest request)
        {
            _trace.Add(request.Attributes["name"]);
            Assert.IsTrue(barrier.SignalAndWait(TimeSpan.FromSeconds(30)));
        }

        private void End(IObjectResult result)
        {
            _trace.Add(session.Id);
            result.Headers["trace"] = string.Join(',', _trace);
        }
    }

    private sealed class Answering(Session session) : ComodojoService
    {
        public override string? Get() => session.Id;
    }

    private sealed class Routes : IComodojoPlugin
    {
        public void Load(ComodojoDispatcher dispatcher) => dispatcher.SetRoute("who", RouteType.Route, typeof(Answering));
    }

    public void Dispose() => _barrier.Dispose();

    private AutofacServiceProvider Autofac()
    {
        var builder = new ContainerBuilder();
        builder.Populate([]);
        builder.RegisterModule<ComodojoModule>();
        builder.RegisterInstance(_journal);
        builder.RegisterInstance(_barrier).ExternallyOwned();
        builder.RegisterType<Session>().InstancePerLifetimeScope();
        builder.RegisterType<Answering>();
        builder.RegisterPlugin<Routes>().SingleInstance();
        builder.RegisterPlugin<Tracer>().InstancePerLifetimeScope();
        return new AutofacServiceProvider(builder.Build());
    }

    private ServiceProvider Services() => new ServiceCollection()
        .AddSingleton(_journal).AddSingleton(_barrier).AddScoped<Session>().AddTransient<Answering>()
        .AddComodojoPlugin<Routes>(ServiceLifetime.Singleton).AddComodojoPlugin<Tracer>()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    private IServiceProvider Container(string name) => name == "Autofac" ? Autofac() : Services();

    [TestMethod]
    [DataRow("Autofac", false)]
    [DataRow("Autofac", true)]
    [DataRow("services", false)]
    [DataRow("services", true)]
    public async Task Dispatch_ParallelRequests_EachHasAPluginOfItsOwnScope(string container, bool isAwaited)
    {
        IServiceProvider services = Container(container);
        await using var ending = (IAsyncDisposable)services;
        var dispatcher = services.GetRequiredService<ComodojoDispatcher>();

        IObjectResult[] results = await Task.WhenAll(Enumerable.Range(0, Requests).Select(number => Task.Factory.StartNew(
            async () =>
            {
                var request = ObjectRequest.FromPath($"/who?name=request{number}");
                return isAwaited ? await dispatcher.RunAsync(request) : dispatcher.Run(request);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        // The service has the session of the plugin, since both are of the request's scope.
        Assert.AreSequenceEqual(
            Enumerable.Range(0, Requests).Select(number => $"request{number},{results[number].Content}"),
            results.Select(result => result.Headers["trace"]));
        Assert.HasCount(Requests, results.Select(result => result.Content).Distinct(StringComparer.Ordinal));
        Assert.AreSequenceEqual(_journal.Made.Order(StringComparer.Ordinal), _journal.Ended.Order(StringComparer.Ordinal));
    }

    private sealed class Removing : IComodojoPlugin
    {
        public void Load(ComodojoDispatcher dispatcher)
        {
            Assert.IsTrue(dispatcher.RemoveHook("dispatcher.result.#", (Action<IObjectResult>)Stamp));
            Assert.IsFalse(dispatcher.RemoveHook("dispatcher.result.#", (Action<IObjectResult>)StampLate));
        }
    }

    private static void Stamp(IObjectResult result) => result.Headers["early"] = "stamped";

    private static void StampLate(IObjectResult result) => result.Headers["late"] = "stamped";

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task RemoveHook_OfTheWholeProcessByAPluginOfARequest_IsGoneForTheRequestsAlone(bool isAwaited)
    {
        var dispatcher = new ComodojoDispatcher();
        dispatcher.AddHook<IObjectResult>("dispatcher.result.#", Stamp);
        dispatcher.RegisterPlugin<Removing>();
        dispatcher.AddHook<IObjectResult>("dispatcher.result.#", StampLate);
        var request = new ObjectRequest("nothing");

        IObjectResult result = isAwaited ? await dispatcher.RunAsync(request) : dispatcher.Run(request);

        Assert.IsFalse(result.Headers.ContainsKey("early"));
        Assert.AreEqual("stamped", result.Headers["late"]);
        Assert.HasCount(2, dispatcher.GetListeners()["dispatcher.result.#"]);
    }

    [TestMethod]
    public void RemoveHook_AllOfAnEventInARequest_LeavesTheProcessItsHooks()
    {
        var dispatcher = new ComodojoDispatcher();
        dispatcher.AddHook<IObjectResult>("dispatcher.result.#", Stamp);
        ComodojoDispatcher request = dispatcher.In(new RequestScope(_ => null));
        request.AddHook<IObjectResult>("dispatcher.result.#", StampLate);

        Assert.IsTrue(request.RemoveHook("dispatcher.result.#"));
        Assert.IsFalse(request.RemoveHook("dispatcher.result.#"));

        Assert.IsEmpty(request.Run(new ObjectRequest("nothing")).Headers);
        Assert.AreEqual("stamped", dispatcher.Run(new ObjectRequest("nothing")).Headers["early"]);
    }

    [TestMethod]
    [DataRow("Autofac")]
    [DataRow("services")]
    public void Dispatch_InAScopeOfTheContainer_TakesPluginsFromItAndLeavesItOpen(string container)
    {
        using var root = (IDisposable)Container(container);
        using IServiceScope scope = ((IServiceProvider)root).GetRequiredService<IServiceScopeFactory>().CreateScope();
        var dispatcher = scope.ServiceProvider.GetRequiredService<ComodojoDispatcher>();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        dispatcher.AddHook("dispatcher.result.#", (IObjectResult result) => result.Headers["late"] = result.Headers["trace"]);
        scope.ServiceProvider.GetRequiredService<Barrier>().RemoveParticipants(Requests - 1);

        IObjectResult first = dispatcher.Run(ObjectRequest.FromPath("/who?name=a"));
        IObjectResult second = dispatcher.Run(ObjectRequest.FromPath("/who?name=b"));

        Assert.AreEqual(session.Id, first.Content);
        Assert.AreEqual($"a,{session.Id},b,{session.Id}", second.Headers["late"]);
        Assert.HasCount(1, _journal.Made);
        Assert.IsEmpty(_journal.Ended);
        Assert.Contains("dispatcher.result.#", dispatcher.GetListeners().Keys);
    }

    [TestMethod]
    public void Dispatch_PluginsOfRequestsAndOfAll_AreInTheOrderOfRegistration()
    {
        var dispatcher = new ComodojoDispatcher();
        dispatcher.AddHook("dispatcher.result", (IObjectResult result) => Note(result, "first"));
        dispatcher.RegisterPlugin<Second>();
        dispatcher.AddHook("dispatcher.result", (IObjectResult result) => Note(result, "third"));

        IObjectResult result = dispatcher.Run(new ObjectRequest("x"));

        Assert.AreEqual("first second third", result.Headers["order"]);
    }

    [TestMethod]
    public void Fire_WithinARequestOnTheDispatcherOfAll_ReachesThePluginOfTheRequest()
    {
        var dispatcher = new ComodojoDispatcher();
        object? heard = null;
        dispatcher.RegisterPlugin<Second>();
        dispatcher.AddHook("dispatcher.request", () => heard = dispatcher.Fire("custom", HookType.Result, new ObjectSuccess()));

        dispatcher.Run(new ObjectRequest("x"));
        object? outside = dispatcher.Fire("custom", HookType.Result, new ObjectSuccess());

        Assert.AreEqual(" custom", ((ObjectSuccess)heard!).Headers["order"]);
        Assert.IsEmpty(((ObjectSuccess)outside!).Headers);
    }

    [TestMethod]
    public void Run_PluginThatCannotBeLoaded_FailsAndTheScopeEnds()
    {
        var ended = 0;
        var dispatcher = new ComodojoDispatcher(() => new RequestScope(_ => null, new Ending(() => ended++)));
        dispatcher.RegisterPlugin<Second>();

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => dispatcher.Run(new ObjectRequest("x")));

        Assert.Contains($"'{typeof(Second)}' is not registered", error.Message);
        Assert.AreEqual(1, ended);
    }

    [TestMethod]
    public void Items_OfARequestThatIsReplaced_AreSeenByRoutesAndResults()
    {
        var dispatcher = new ComodojoDispatcher();
        dispatcher.AddHook("dispatcher.request", (ObjectRequest request) => request.Items["kept"] = "before");
        dispatcher.AddHook("dispatcher.request", (ObjectRequest _) => (object?)new ObjectRequest("other") { Items = { ["own"] = "mine" } });
        string? route = null;
        dispatcher.AddHook("dispatcher.serviceroute", (ObjectRoute one) => { route = (string?)one.Request!.Items["kept"]; });

        IObjectResult result = dispatcher.Run(new ObjectRequest("x"));

        Assert.AreEqual("before", route);
        Assert.AreEqual("other", result.Request!.Service);
        Assert.AreEqual("before mine", $"{result.Request.Items["kept"]} {result.Request.Items["own"]}");
    }

    private static void Note(IObjectResult result, string name) =>
        result.Headers["order"] = result.Headers.TryGetValue("order", out string? before) ? $"{before} {name}" : name;

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    private sealed class Second : IComodojoPlugin
    {
        public void Load(ComodojoDispatcher dispatcher)
        {
            dispatcher.AddHook("dispatcher.result", (IObjectResult result) => Note(result, "second"));
            dispatcher.AddHook("custom", (IObjectResult result) => { result.Headers["order"] = " custom"; });
        }
    }
}
