using System.Collections.Concurrent;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;
using Microsoft.Extensions.DependencyInjection;
using MibewDispatcher = Compat.Mibew.EventDispatcher;

namespace Tests.Container;

/// <summary>What belongs to a request in PHP can belong to a scope: Mibew's plugins, Moss's components, Yii's events.</summary>
[TestClass]
public sealed class AdapterStateTests : IDisposable
{
    private const int Requests = 8;

    private readonly ConcurrentQueue<string> _ended = new();
    private readonly Barrier _barrier = new(Requests);

    public void Dispose() => _barrier.Dispose();

    private sealed class Session(ConcurrentQueue<string> ended) : IDisposable
    {
        public string Id { get; } = Guid.NewGuid().ToString();

        public void Dispose() => ended.Enqueue(Id);
    }

    private sealed class Counting(Session session, Barrier barrier) : Plugin
    {
        private int _calls;

        public override void Run()
        {
            Dispatcher.AttachListener("counted at once", this, Count);
            Dispatcher.AttachListener("counted", this, Count);
            MibewDispatcher.Instance.AttachListener("counted", this, CountLater);
        }

        private void Count(EventArguments arguments)
        {
            arguments["trace"] = $"{++_calls} {session.Id}";
            Assert.IsTrue(barrier.SignalAndWait(TimeSpan.FromSeconds(30)));
        }

        private async Task CountLater(EventArguments arguments)
        {
            await Task.Yield();
            arguments["trace"] += $" {++_calls} {session.Id}";
        }
    }

    private sealed class Tracer(Session session, Barrier barrier)
    {
        private int _calls;

        public string Trace(string? subject)
        {
            Assert.IsTrue(barrier.SignalAndWait(TimeSpan.FromSeconds(30)));
            return $"{subject} {++_calls} {session.Id}";
        }
    }

    private AutofacServiceProvider Autofac()
    {
        var builder = new ContainerBuilder();
        builder.Populate([]);
        builder.RegisterInstance(_ended);
        builder.RegisterInstance(_barrier).ExternallyOwned();
        builder.RegisterType<Session>().InstancePerLifetimeScope();
        builder.RegisterModule(new MibewModule { IsPerRequest = true });
        builder.RegisterPlugin<Counting>("Test:Counting", new PluginVersion(1, 0, 0));
        builder.RegisterModule<MossModule>();
        builder.RegisterType<Tracer>().Named<object>("tracer").InstancePerLifetimeScope();
        builder.RegisterModule(new YiiModule { IsPerRequest = true });
        return new AutofacServiceProvider(builder.Build());
    }

    private ServiceProvider Services() => new ServiceCollection()
        .AddSingleton(_ended).AddSingleton(_barrier).AddScoped<Session>()
        .AddMibew(ServiceLifetime.Scoped).AddMibewPlugin<Counting>("Test:Counting", new PluginVersion(1, 0, 0))
        .AddMoss().AddKeyedScoped<object, Tracer>("tracer")
        .AddYii(ServiceLifetime.Scoped)
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    private IServiceProvider Container(string name) => name == "Autofac" ? Autofac() : Services();

    private static async Task<string[]> InParallel(IServiceProvider services, Func<IServiceProvider, int, Task<string>> work) =>
        await Task.WhenAll(Enumerable.Range(0, Requests).Select(number => Task.Factory.StartNew(
            async () =>
            {
                await using AsyncServiceScope scope = services.CreateAsyncScope();
                return await work(scope.ServiceProvider, number);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

    private void AssertOfRequests(string[] seen, Func<int, string, string> expected)
    {
        string[] sessions = [.. seen.Select(one => one.Split(' ')[^1])];
        Assert.AreSequenceEqual(Enumerable.Range(0, Requests).Select(number => expected(number, sessions[number])), seen);
        Assert.HasCount(Requests, sessions.Distinct(StringComparer.Ordinal));
        Assert.AreSequenceEqual(sessions.Order(StringComparer.Ordinal), _ended.Order(StringComparer.Ordinal));
    }

    [TestMethod]
    [DataRow("Autofac")]
    [DataRow("services")]
    public async Task Mibew_ParallelRequests_EachHasPluginsOfItsOwn(string container)
    {
        IServiceProvider services = Container(container);
        await using var ending = (IAsyncDisposable)services;
        services.GetRequiredService<IPluginStateStore>().Save(
            new PluginState("Test:Counting", "1.0.0", IsInstalled: true, IsEnabled: true));

        string[] seen = await InParallel(services, async (request, _) =>
        {
            var dispatcher = request.GetRequiredService<MibewDispatcher>();
            using (MibewDispatcher.Enter(dispatcher))
                request.GetRequiredService<PluginManager>().LoadPlugins();
            var arguments = new EventArguments();
            await dispatcher.TriggerEventAsync("counted", arguments);
            return (string)arguments["trace"]!;
        });

        AssertOfRequests(seen, (_, session) => $"1 {session} 2 {session}");
    }

    [TestMethod]
    [DataRow("Autofac")]
    [DataRow("services")]
    public async Task Mibew_ParallelRequestsThatAwaitNothing_EachHasPluginsOfItsOwn(string container)
    {
        IServiceProvider services = Container(container);
        await using var ending = (IAsyncDisposable)services;
        services.GetRequiredService<IPluginStateStore>().Save(
            new PluginState("Test:Counting", "1.0.0", IsInstalled: true, IsEnabled: true));

        string[] seen = await InParallel(services, (request, _) =>
        {
            var dispatcher = request.GetRequiredService<MibewDispatcher>();
            using (MibewDispatcher.Enter(dispatcher))
            {
                request.GetRequiredService<PluginManager>().LoadPlugins();
                var arguments = new EventArguments();
                MibewDispatcher.Instance.TriggerEvent("counted at once", arguments);
                return Task.FromResult((string)arguments["trace"]!);
            }
        });

        AssertOfRequests(seen, (_, session) => $"1 {session}");
    }

    [TestMethod]
    [DataRow("Autofac", false)]
    [DataRow("Autofac", true)]
    [DataRow("services", false)]
    [DataRow("services", true)]
    public async Task Moss_ParallelRequests_EachHasComponentsOfItsOwn(string container, bool isAwaited)
    {
        IServiceProvider services = Container(container);
        await using var ending = (IAsyncDisposable)services;
        services.GetRequiredService<MossDispatcher>().Register(
            "traced", (scope, subject, _) => ((Tracer)scope.Get("tracer")!).Trace((string?)subject));

        string[] seen = await InParallel(services, async (request, number) =>
        {
            var dispatcher = request.GetRequiredService<MossDispatcher>();
            return (string)(isAwaited ? await dispatcher.FireAsync("traced", $"s{number}") : dispatcher.Fire("traced", $"s{number}"))!;
        });

        AssertOfRequests(seen, (number, session) => $"s{number} 1 {session}");
    }

    [TestMethod]
    [DataRow("Autofac")]
    [DataRow("services")]
    public async Task Yii_ParallelRequests_EachHasHandlersOfItsOwn(string container)
    {
        IServiceProvider services = Container(container);
        await using var ending = (IAsyncDisposable)services;

        string[] seen = await InParallel(services, async (request, number) =>
        {
            string trace = "";
            using (Yii.Enter(request.GetRequiredService<EventRegistry>(), request.GetRequiredService<Compat.Yii.Application>()))
            {
                var session = request.GetRequiredService<Session>();
                Event.On<Component>("traced", () => trace += $"c{number} ");
                Yii.App.On("traced", () => trace += $"a{number} {session.Id}");
                Assert.IsTrue(_barrier.SignalAndWait(TimeSpan.FromSeconds(30)));
                await Task.Yield();
                Yii.App.Trigger("traced");
            }

            return string.Join(' ', trace.Split(' ').Order(StringComparer.Ordinal).Reverse());
        });

        Assert.HasCount(Requests, _ended.Distinct(StringComparer.Ordinal));
        for (int number = 0; number < Requests; number++)
        {
            Assert.Contains($"c{number}", seen[number]);
            Assert.Contains($"a{number}", seen[number]);
            Assert.AreEqual(3, seen[number].Split(' ').Length);
        }
    }

    [TestMethod]
    [DataRow("Autofac")]
    [DataRow("services")]
    public async Task Yii_ParallelRequestsThatAwaitNothing_EachHasHandlersOfItsOwn(string container)
    {
        IServiceProvider services = Container(container);
        await using var ending = (IAsyncDisposable)services;

        string[] seen = await InParallel(services, (request, number) =>
        {
            string trace = "";
            using (Yii.Enter(request.GetRequiredService<EventRegistry>(), request.GetRequiredService<Compat.Yii.Application>()))
            {
                var session = request.GetRequiredService<Session>();
                Event.On<Component>("traced", () => trace += $"c{number}");
                Assert.IsTrue(_barrier.SignalAndWait(TimeSpan.FromSeconds(30)));
                new Component().Trigger("traced");
                return Task.FromResult($"{trace} {session.Id}");
            }
        });

        AssertOfRequests(seen, (number, session) => $"c{number} {session}");
    }

    [TestMethod]
    public void Moss_DispatchersOfScopes_ShareListeners()
    {
        using ServiceProvider services = Services();
        using IServiceScope scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<MossDispatcher>().Register("shared", () => "heard");

        Assert.AreEqual("heard", services.GetRequiredService<MossDispatcher>().Fire("shared"));
        Assert.AreSame(
            scope.ServiceProvider.GetRequiredService<MossDispatcher>(), scope.ServiceProvider.GetRequiredService<MossDispatcher>());
    }
}
