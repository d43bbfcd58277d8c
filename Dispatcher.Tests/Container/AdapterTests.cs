using System.Reflection;
using Autofac;
using Compat.Civi;
using Compat.Comodojo;
using Compat.Moss;
using Compat.Yii;
using Dispatching;
using Dispatching.AspNetCore;
using Dispatching.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Container;

/// <summary>The adapters in .NET's own dependency injection, and in lifetime scopes of Autofac.</summary>
[TestClass]
[DoNotParallelize]
public sealed class AdapterTests
{
    public sealed class Greeter : CiviExtension
    {
        private readonly string _greeting = "hello ";

        public void civicrm_alterContent(ref string content) => content = _greeting + content;
    }

    public sealed class Extension : CiviModule
    {
        private readonly string _greeting = "nested ";

        public void civicrm_alterContent(ref string content) => content = _greeting + content;
    }

    private sealed class MibewPlugin : Compat.Mibew.Plugin
    {
        public override void Run()
        {
        }
    }

    private sealed class Counter : IAutoSubscriber
    {
        private readonly string _own = "counted";

        public static ListenerMap GetSubscribedEvents() => new() { { "civi.count", nameof(OnCount) } };

        public void OnCount(GenericHookEvent e) => e["count"] = _own;
    }

    private sealed class Mailer
    {
        private readonly string _own = "sent ";

        public string Send(string message) => _own + message;
    }

    private sealed class Hello : ComodojoService
    {
        public override string? Get() => "Hello, " + Request.Attributes["name"];

        public override void Setup() => Expects("GET", attributes: ["name"]);
    }

    private sealed class Plugin : IComodojoPlugin
    {
        public void Load(ComodojoDispatcher dispatcher) => dispatcher.SetRoute("hello", RouteType.Route, typeof(Hello));
    }

    [TestMethod]
    public void Civi_InServices_ActivatesExtensionsAndSubscribers()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddCiviExtension<Greeter>().AddAutoSubscriber<Counter>().BuildServiceProvider();
        CiviApplication civi = provider.GetRequiredService<CiviApplication>().Boot();
        string content = "body";
        object? page = null;
        GenericHookEvent e = GenericHookEvent.Create(("count", new Reference<object?>(null)));

        provider.GetRequiredService<HookInvoker>().AlterContent(ref content, "page", "x.tpl", ref page);
        provider.GetRequiredService<CiviEventDispatcher>().Dispatch("civi.count", e);

        Assert.AreEqual("hello body", content);
        Assert.AreEqual("counted", e["count"]);
        Assert.AreSame(provider.GetRequiredService<Counter>(), civi.Service(typeof(Counter).FullName!));
    }

    [TestMethod]
    public void Nested_WhatTheContainersSystemWouldNotHear_IsRefusedWithWhatToDo()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<CiviModule>();
        builder.RegisterModule<ComodojoModule>();
        builder.RegisterModule(new Compat.Mibew.MibewModule { IsSingleton = false });
        using IContainer container = builder.Build();
        (Type Class, Action<ContainerBuilder> Register)[] all =
        [
            (typeof(Extension), scope => scope.RegisterModule<Extension>()),
            (typeof(Greeter), scope => scope.RegisterScopedExtension<Greeter>()),
            (typeof(Counter), scope => scope.RegisterAutoSubscriber<Counter>()),
            (typeof(Plugin), scope => ComodojoContainerBuilderExtensions.RegisterPlugin<Plugin>(scope)),
            (typeof(MibewPlugin), scope => Compat.Mibew.MibewContainerBuilderExtensions.RegisterPlugin<MibewPlugin>(
                scope, "Acme:Nested", new Compat.Mibew.PluginVersion(1, 0, 0))),
        ];

        foreach ((Type refused, Action<ContainerBuilder> register) in all)
        {
            string message = Assert.Throws<Exception>(() => container.BeginLifetimeScope(register)).GetBaseException().Message;

            Assert.Contains($"'{refused}' is registered in a lifetime scope", message);
            Assert.Contains("Register it in the container", message);
        }
    }

    [TestMethod]
    public void Nested_SystemOfTheScopeItself_HearsWhatIsRegisteredThere()
    {
        using IContainer container = new ContainerBuilder().Build();

        using ILifetimeScope scope = container.BeginLifetimeScope(builder => builder.RegisterModule<Extension>());
        string content = "body";
        object? page = null;
        scope.Resolve<CiviApplication>().Boot();
        scope.Resolve<HookInvoker>().AlterContent(ref content, "page", "x.tpl", ref page);

        Assert.AreEqual("nested body", content);
    }

    [TestMethod]
    public void Moss_InServices_FindsServicesByTheirKeys()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddMoss().AddKeyedSingleton<object, Mailer>("mailer").BuildServiceProvider();
        var moss = provider.GetRequiredService<MossDispatcher>();
        moss.Register("mail", new Compat.Moss.Listener("mailer", "Send", "hello"));

        Assert.IsInstanceOfType<Mailer>(moss.Fire("mail"));
        Assert.IsTrue(provider.GetRequiredService<IMossContainer>().Exists("mailer"));
        Assert.ThrowsExactly<MossContainerException>(() => provider.GetRequiredService<MossContainer>().Get("nobody"));
    }

    [TestMethod]
    public void Comodojo_InServices_MakesServicesInScopes()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddComodojo().AddSingleton<IComodojoPlugin, Plugin>().AddScoped<Hello>().BuildServiceProvider(validateScopes: true);

        Assert.AreEqual(
            "Hello, world", provider.GetRequiredService<ComodojoDispatcher>().Dispatch(ObjectRequest.FromPath("/hello/world")));
    }

    [TestMethod]
    public void Mibew_InServices_IsTheStaticFaceUntilItEnds()
    {
        Compat.Mibew.EventDispatcher before = Compat.Mibew.EventDispatcher.Instance;
        using (ServiceProvider provider = new ServiceCollection().AddMibew().BuildServiceProvider())
        {
            provider.UseMibew();

            Assert.AreSame(provider.GetRequiredService<Compat.Mibew.EventDispatcher>(), Compat.Mibew.EventDispatcher.Instance);
            Assert.IsNotNull(provider.GetRequiredService<Compat.Mibew.PluginManager>());
            Assert.IsNotNull(provider.GetRequiredService<Compat.Mibew.MibewEvents>());
        }

        Assert.AreSame(before, Compat.Mibew.EventDispatcher.Instance);
    }

    [TestMethod]
    public void Yii_InServices_IsTheStaticFaceUntilItEnds()
    {
        Application before = Yii.App;
        using (ServiceProvider provider = new ServiceCollection().AddYii().AddYii().BuildServiceProvider())
        {
            provider.UseYii();
            bool isHeard = false;
            Yii.App.On("heard", _ => isHeard = true);
            provider.GetRequiredService<Application>().Trigger("heard");

            Assert.IsTrue(isHeard);
            Assert.AreSame(provider.GetRequiredService<EventRegistry>(), Yii.Events);
        }

        Assert.AreSame(before, Yii.App);
    }

    [TestMethod]
    public void Yii_InLifetimeScopes_IsTheStaticFaceUntilTheyEndInAnyOrder()
    {
        Application before = Yii.App;
        using IContainer container = new ContainerBuilder().Build();
        ILifetimeScope first = container.BeginLifetimeScope(builder => builder.RegisterModule<YiiModule>());
        ILifetimeScope second = container.BeginLifetimeScope(builder => builder.RegisterModule<YiiModule>());
        Application within = Yii.App;
        Application ofSecond = second.Resolve<Application>();

        first.Dispose();
        Application afterFirst = Yii.App;
        second.Dispose();

        Assert.AreSame(ofSecond, within);
        Assert.AreSame(ofSecond, afterFirst);
        Assert.AreSame(before, Yii.App);
    }

    [TestMethod]
    public void Listings_OfAllSystems_AreInServices()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddDispatcher().AddYii().AddCiviCrm().AddMibew().AddMoss().AddComodojo().BuildServiceProvider();

        Assert.AreEqual(
            "civi,comodojo,dispatcher,mibew,moss,yii",
            string.Join(',', provider.GetServices<ListenerListing>().Select(one => one.System).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void Packages_ForPlainServices_ReferToNoAutofac()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<Assembly>(
        [
            typeof(DispatcherRegistrations).Assembly, typeof(Application).Assembly, typeof(CiviApplication).Assembly,
            typeof(Compat.Mibew.PluginManager).Assembly, typeof(MossDispatcher).Assembly, typeof(ComodojoDispatcher).Assembly,
            typeof(DispatcherPageOptions).Assembly,
        ]);
        while (next.TryDequeue(out Assembly? assembly))
        {
            foreach (AssemblyName reference in assembly.GetReferencedAssemblies().Where(reference => seen.Add(reference.Name!)))
            {
                if (reference.Name!.StartsWith("System", StringComparison.Ordinal))
                    continue;
                next.Enqueue(Assembly.Load(reference));
            }
        }

        Assert.Contains("Dispatcher", seen);
        Assert.DoesNotContain("Autofac", string.Join(' ', seen));
    }
}
