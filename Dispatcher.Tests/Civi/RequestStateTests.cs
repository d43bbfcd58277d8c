using System.Collections.Concurrent;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Compat.Civi;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.CiviAdapter;

/// <summary>What lives for a request in PHP can live in the scope of the request: extensions, services that listen, statics.</summary>
[TestClass]
public sealed class RequestStateTests : IDisposable
{
    private const int Requests = 8;

    private readonly Journal _journal = new();

    public void Dispose() => _journal.Dispose();

    public sealed class Journal : IDisposable
    {
        // Each request waits until all are under way, so that what they share is seen.
        private readonly Barrier _barrier = new(Requests);

        public ConcurrentQueue<string> Ended { get; } = new();

        public bool Waits { get; set; } = true;

        public void Meet() => Assert.IsTrue(!Waits || _barrier.SignalAndWait(TimeSpan.FromSeconds(30)));

        public void Dispose() => _barrier.Dispose();
    }

    public sealed class Session(Journal journal) : IDisposable
    {
        public string Id { get; } = Guid.NewGuid().ToString();

        public void Dispose() => journal.Ended.Enqueue(Id);
    }

    public sealed class Tracing(Session session, Journal journal) : CiviExtension
    {
        private readonly List<string> _seen = [];

        public void civicrm_pageRun(ref string page)
        {
            _seen.Add(page);
            journal.Meet();
        }

        public async Task civicrm_buildForm(string name, Compat.Php.PhpArray result)
        {
            await Task.Yield();
            _seen.Add(name);
            Civi.Statics["trace"] = $"{string.Join('+', _seen)} {session.Id}";
        }
    }

    public sealed class Subscriber(Session session) : IAutoSubscriber
    {
        private int _calls;

        public static ListenerMap GetSubscribedEvents() => new()
        {
            { "hook_civicrm_tabset", "OnTabset" }, { "&hook_civicrm_angular", "OnAngular" },
        };

        public void OnTabset(GenericHookEvent e) => e["id"] = $"{++_calls} {session.Id}";

        public void OnAngular(ref string id) => id = $"{++_calls} {session.Id}";
    }

    private static readonly string[] s_page = ["page"];
    private static readonly string[] s_form = ["form", "result"];
    private static readonly string[] s_id = ["id"];

    private IServiceProvider Container(string name)
    {
        if (name == "services")
            return new ServiceCollection()
                .AddSingleton(_journal).AddScoped<Session>()
                .AddScopedCiviExtension<Tracing>()
                .AddAutoSubscriber<Subscriber>(lifetime: ServiceLifetime.Scoped)
                .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        var builder = new ContainerBuilder();
        builder.Populate([]);
        builder.RegisterInstance(_journal).ExternallyOwned();
        builder.RegisterType<Session>().InstancePerLifetimeScope();
        builder.RegisterScopedExtension<Tracing>();
        builder.RegisterAutoSubscriber<Subscriber>().InstancePerLifetimeScope();
        return new AutofacServiceProvider(builder.Build());
    }

    private static string Invoke(HookInvoker hooks, string hook, string[] names, string value)
    {
        object?[] values = [value];
        hooks.Invoke(hook, names, values);
        return (string)values[0]!;
    }

    [TestMethod]
    [DataRow("Autofac")]
    [DataRow("services")]
    public async Task BeginRequest_ParallelRequests_EachHasExtensionsServicesAndStaticsOfItsOwn(string container)
    {
        IServiceProvider services = Container(container);
        await using var ending = (IAsyncDisposable)services;
        CiviApplication application = services.GetRequiredService<CiviApplication>().Boot();
        application.Statics["shared"] = "at the start";

        string[][] seen = await Task.WhenAll(Enumerable.Range(0, Requests).Select(number => Task.Factory.StartNew(
            async () =>
            {
                await using CiviRequest request = application.BeginRequest();
                application.Hooks.Invoke("civicrm_pageRun", s_page, new object?[] { $"page{number}" });
                await application.Hooks.InvokeAsync("civicrm_buildForm", s_form, [$"form{number}", null]);
                return (string[])
                [
                    (string)application.Statics["trace"]!, (string)Civi.Statics["shared"]!,
                    Invoke(application.Hooks, "civicrm_tabset", s_id, ""), Invoke(application.Hooks, "civicrm_angular", s_id, ""),
                ];
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        for (int number = 0; number < Requests; number++)
        {
            string session = seen[number][0].Split(' ')[1];
            Assert.AreSequenceEqual(
                [$"page{number}+form{number} {session}", "at the start", $"1 {session}", $"2 {session}"], seen[number]);
        }

        Assert.HasCount(Requests, seen.Select(one => one[0].Split(' ')[1]).Distinct(StringComparer.Ordinal));
        Assert.IsFalse(application.Statics.ContainsKey("trace"));
        Assert.AreSequenceEqual(
            seen.Select(one => one[0].Split(' ')[1]).Order(StringComparer.Ordinal), _journal.Ended.Order(StringComparer.Ordinal));
    }

    [TestMethod]
    [DataRow("Autofac")]
    [DataRow("services")]
    public async Task HookInvoker_OfAScope_HasTheServicesAndExtensionsOfTheScope(string container)
    {
        _journal.Waits = false;
        IServiceProvider services = Container(container);
        await using var ending = (IAsyncDisposable)services;
        services.GetRequiredService<CiviApplication>().Boot();
        using IServiceScope scope = services.GetRequiredService<IServiceScopeFactory>().CreateScope();
        using IServiceScope other = services.GetRequiredService<IServiceScopeFactory>().CreateScope();
        string session = scope.ServiceProvider.GetRequiredService<Session>().Id;
        var hooks = scope.ServiceProvider.GetRequiredService<HookInvoker>();

        string first = Invoke(hooks, "civicrm_tabset", s_id, "");
        string second = Invoke(hooks, "civicrm_angular", s_id, "");
        string strange = Invoke(other.ServiceProvider.GetRequiredService<HookInvoker>(), "civicrm_tabset", s_id, "");
        await hooks.InvokeAsync("civicrm_buildForm", s_form, ["form", null]);

        Assert.AreEqual($"1 {session}", first);
        Assert.AreEqual($"2 {session}", second);
        Assert.StartsWith("1 ", strange);
        Assert.DoesNotContain(session, strange);
        Assert.AreEqual($"form {session}", scope.ServiceProvider.GetRequiredService<CiviRequest>().Statics["trace"]);
        Assert.IsNull(Civi.Request);
    }

    [TestMethod]
    [DataRow("Autofac", "civicrm_tabset", "'Tests.CiviAdapter.RequestStateTests+Subscriber'")]
    [DataRow("services", "civicrm_tabset", "'Tests.CiviAdapter.RequestStateTests+Subscriber'")]
    [DataRow("Autofac", "civicrm_pageRun", "'tracing'")]
    [DataRow("services", "civicrm_pageRun", "'tracing'")]
    public void Invoke_OutsideOfARequest_IsRefusedWithAdvice(string container, string hook, string named)
    {
        using var ending = (IDisposable)Container(container);
        CiviApplication application = ((IServiceProvider)ending).GetRequiredService<CiviApplication>().Boot();

        InvalidOperationException error =
            Assert.ThrowsExactly<InvalidOperationException>(() => Invoke(application.Hooks, hook, s_id, ""));

        Assert.Contains(named, error.Message);
        Assert.Contains("CiviApplication.BeginRequest()", error.Message);
    }

    [TestMethod]
    public void RegisterScopedExtension_FindOfItsOwn_IsRefused()
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => new RequestExtension<Finding>("finding"));

        Assert.Contains("overrides 'Find'", error.Message);
    }

    [TestMethod]
    public void Statics_NestedRequests_AreThoseOfTheInner()
    {
        using var application = new CiviApplication();
        application.Boot();
        using CiviRequest outer = application.BeginRequest();
        application.Statics["a"] = 1;
        using (application.BeginRequest())
        {
            Assert.IsFalse(application.Statics.ContainsKey("a"));
        }

        Assert.AreEqual(1, application.Statics["a"]);
    }

    private sealed class Finding : CiviExtension
    {
        public override HookFunction? Find(string hook) => null;
    }
}
