using System.Diagnostics;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Tests.Container;

/// <summary>Hosts on .NET's own container, on Autofac, and on both at once.</summary>
[TestClass]
public sealed class HostTests
{
    private sealed record Placed(List<string> Seen);

    private sealed class OfServices
    {
        private readonly string _own = "services";

        public void Hear(Placed e) => e.Seen.Add(_own);
    }

    private sealed class OfAutofac
    {
        private readonly string _own = "autofac";

        public void Hear(Placed e) => e.Seen.Add(_own);
    }

    private sealed class Worker(IDispatcherScopes scopes) : BackgroundService
    {
        public TaskCompletionSource<string> Heard { get; } = new();

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var seen = new List<string>();
            await using DispatcherScope scope = scopes.Begin();
            await scope.Dispatcher.DispatchAsync(new Placed(seen), stoppingToken);
            Heard.SetResult(string.Join(',', seen));
        }
    }

    private sealed class Capturing(IEventDispatcher dispatcher) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken) =>
            await dispatcher.DispatchAsync(new Placed([]), stoppingToken);
    }

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public List<string> Texts { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Texts.Add(formatter(state, exception));
        }
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    [DataRow(true, true)]
    public async Task Worker_BeginsAScope_HearsWhatWasRegisteredWithEach(bool services, bool autofac)
    {
        using IHost host = Build(services, autofac, builder =>
        {
            builder.AddSingleton<Worker>();
            builder.AddHostedService(provider => provider.GetRequiredService<Worker>());
        });

        await host.StartAsync(TestContext.CancellationToken);
        string heard = await host.Services.GetRequiredService<Worker>().Heard.Task;
        await host.StopAsync(TestContext.CancellationToken);

        Assert.AreEqual(string.Join(',', new[] { services ? "services" : null, autofac ? "autofac" : null }.OfType<string>()), heard);
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    [DataRow(true, true)]
    public async Task Worker_TakesADispatcher_IsRefused(bool services, bool autofac)
    {
        using IHost host = Build(services, autofac, builder => builder.AddHostedService<Capturing>());

        Exception refused = (await Assert.ThrowsAsync<Exception>(() => host.StartAsync(TestContext.CancellationToken))).GetBaseException();

        Assert.Contains(nameof(IDispatcherScopes), refused.Message);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Both_InOneContainer_AreOneDispatcher(bool autofacFirst)
    {
        var builder = new ContainerBuilder();
        ServiceCollection services = [];
        services.AddDispatcher(events => events.Dispatcher("audit").Alias<Placed>("placed")
            .Listeners<OfServices>(on => on.On<Placed>(s => s.Hear), after: [typeof(OfAutofac)])
            .Listeners<OfServices>(on => on.On<Placed>(s => s.Hear), dispatcher: "audit"));
        if (!autofacFirst)
            builder.Populate(services);
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterDispatcher("audit").RegisterListeners<OfAutofac>(on => on.On<Placed>("placed", a => a.Hear, priority: -5))
            .RegisterListeners<OfAutofac>(on => on.On<Placed>(a => a.Hear), dispatcher: "audit");
        if (autofacFirst)
            builder.Populate(services);
        using IContainer container = builder.Build();
        using ILifetimeScope scope = container.BeginLifetimeScope();
        var provider = scope.Resolve<IServiceProvider>();
        var seen = new List<string>();
        var audited = new List<string>();

        scope.Resolve<IEventDispatcher>().Dispatch(new Placed(seen));
        scope.ResolveNamed<IEventDispatcher>("audit").Dispatch(new Placed(audited));

        Assert.AreEqual("autofac,services", string.Join(',', seen));
        Assert.AreEqual("autofac,services", string.Join(',', audited.Order(StringComparer.Ordinal)));
        Assert.AreSame(scope.Resolve<IEventDispatcher>(), provider.GetRequiredService<IEventDispatcher>());
        Assert.AreSame<object>(scope.Resolve<IEventDispatcher>(), provider.GetRequiredService<IListenerRegistry>());
        Assert.AreSame(
            scope.ResolveNamed<IEventDispatcher>("audit"), provider.GetRequiredKeyedService<IEventDispatcher>("audit"));
        if (!autofacFirst)
            Assert.HasCount(2, scope.Resolve<IEnumerable<ListenerListing>>());
    }

    [TestMethod]
    public void Scope_OfAutofacOverServices_HearsBothAndGoesAlone()
    {
        var builder = new ContainerBuilder();
        ServiceCollection services = [];
        services.AddDispatcher(events => events.Listeners<OfServices>(on => on.On<Placed>(s => s.Hear)));
        builder.Populate(services);
        using IContainer container = builder.Build();
        var within = new List<string>();
        var outside = new List<string>();

        using (ILifetimeScope tenant = container.BeginLifetimeScope(
            scope => scope.RegisterListeners<OfAutofac>(on => on.On<Placed>(a => a.Hear, priority: 5))))
        {
            tenant.Resolve<IEventDispatcher>().Dispatch(new Placed(within));
        }

        using ILifetimeScope request = container.BeginLifetimeScope();
        request.Resolve<IEventDispatcher>().Dispatch(new Placed(outside));

        Assert.AreEqual("autofac,services", string.Join(',', within));
        Assert.AreEqual("services", string.Join(',', outside));
    }

    [TestMethod]
    public void AddDispatcher_CalledTwice_IsOneDispatcher()
    {
        ServiceCollection services = [];
        services.AddDispatcher(events => events.Listeners<OfServices>(on => on.On<Placed>(s => s.Hear)));
        services.AddDispatcher(events => events
            .Listeners<OfServices>(on => on.On<Placed>(s => s.Hear)).Listeners<OfAutofac>(on => on.On<Placed>(a => a.Hear)));
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        using IServiceScope scope = provider.CreateScope();
        var seen = new List<string>();

        scope.ServiceProvider.GetRequiredService<IEventDispatcher>().Dispatch(new Placed(seen));

        Assert.AreEqual("services,autofac", string.Join(',', seen));
        Assert.HasCount(1, services.Where(one => one.ServiceType == typeof(IEventDispatcher)));
    }

    [TestMethod]
    public async Task Fault_InServices_IsToldWhenTheHostStarts()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddDispatcher(events => events.Listeners<OfServices>(on => on.On<Placed>(s => s.Hear), dispatcher: "nowhere"));
        using IHost host = builder.Build();

        InvalidOperationException refused = await Assert.ThrowsExactlyAsync<InvalidOperationException>(
            () => host.StartAsync(TestContext.CancellationToken));

        Assert.Contains("'nowhere'", refused.Message);
    }

    [TestMethod]
    public void Container_AskedItselfInAutofac_WarnsOnce()
    {
        using var warnings = new Warnings();
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterListeners<OfAutofac>(on => on.On<Placed>(a => a.Hear));
        builder.RegisterInstance<ILoggerFactory>(new LoggerFactory([warnings]));
        using IContainer container = builder.Build();

        container.Resolve<IEventDispatcher>().Dispatch(new Placed([]));
        container.Resolve<IEventDispatcher>();

        Assert.Contains(nameof(IDispatcherScopes), warnings.Texts.Single());
    }

    [TestMethod]
    public void Container_AskedItselfInAutofacWithoutALog_WarnsInTheTrace()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterListeners<OfAutofac>(on => on.On<Placed>(a => a.Hear));
        using IContainer container = builder.Build();
        using var text = new StringWriter();
        using var listener = new TextWriterTraceListener(text);
        Trace.Listeners.Add(listener);
        try
        {
            container.Resolve<IEventDispatcher>();
        }
        finally
        {
            Trace.Listeners.Remove(listener);
        }

        Assert.Contains(nameof(IDispatcherScopes), text.ToString());
        Assert.Contains(nameof(OfAutofac), text.ToString());
    }

    [TestMethod]
    public void Container_ValidatedAndAskedItself_HasARegistryAndScopes()
    {
        ServiceCollection services = [];
        services.AddDispatcher(events => events.Dispatcher("audit").Listeners<OfServices>(on => on.On<Placed>(s => s.Hear)));
        using ServiceProvider provider =
            services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var seen = new List<string>();

        provider.GetRequiredService<IListenerRegistry>().AddListener<Placed>(e => e.Seen.Add("added"));
        provider.GetRequiredKeyedService<IListenerRegistry>("audit").AddListener<Placed>(e => e.Seen.Add("audited"));
        using DispatcherScope scope = provider.GetRequiredService<IDispatcherScopes>().Begin();
        scope.Dispatcher.Dispatch(new Placed(seen));
        scope.GetDispatcher("audit").Dispatch(new Placed(seen));

        Assert.AreEqual("services,added,audited", string.Join(',', seen));
    }

    public TestContext TestContext { get; set; } = null!;

    private static IHost Build(bool services, bool autofac, Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        configure(builder.Services);
        if (services)
            builder.Services.AddDispatcher(events => events.Listeners<OfServices>(on => on.On<Placed>(s => s.Hear)));
        if (autofac)
        {
            builder.ConfigureContainer(new AutofacServiceProviderFactory(), container =>
            {
                container.RegisterModule<DispatcherModule>();
                container.RegisterListeners<OfAutofac>(on => on.On<Placed>(a => a.Hear));
            });
        }

        return builder.Build();
    }
}
