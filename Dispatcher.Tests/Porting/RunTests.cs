using System.Reflection;
using System.Runtime.Loader;
using Autofac;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Php;
using Compat.Yii;
using Dispatching.Contracts;
using Dispatching.Porting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tests.Porting;

/// <summary>What the tool wrote is compiled, loaded, and run in a host with events.</summary>
[TestClass]
public sealed class RunTests
{
    [TestMethod]
    public void MibewPlugin_HearsItsEvent()
    {
        using IContainer container = Start("mibew/bell", builder => builder.RegisterModule(new MibewModule { IsSingleton = false }));
        var plugin = (Plugin)Resolve(container, "Plugin");
        plugin.Dispatcher = container.Resolve<Compat.Mibew.EventDispatcher>();
        plugin.Run();
        Assert.AreEqual("never", Call(plugin, "GetRung"));

        plugin.Dispatcher.TriggerEvent(Events.ThreadCreate, new EventArguments { ["thread"] = "1" });

        Assert.AreEqual("once", Call(plugin, "GetRung"));
    }

    [TestMethod]
    public void SymfonySubscriber_HearsItsEventsByPriority()
    {
        using IContainer container = Start("symfony/gate", builder => builder.RegisterModule<global::Dispatching.DispatcherModule>());
        var dispatcher = container.Resolve<IEventDispatcher>();
        object subscriber = Resolve(container, "GateSubscriber");

        dispatcher.Dispatch(new object(), "kernel.request");
        Assert.AreEqual("open", Call(subscriber, "GetState"));
        dispatcher.Dispatch(new object(), "kernel.terminate");

        Assert.AreEqual("closed", Call(subscriber, "GetState"));
    }

    [TestMethod]
    public void YiiBehavior_HearsItsComponent()
    {
        using IContainer container = Start("yii/kiln", builder => builder.RegisterModule<YiiModule>());
        var behavior = (Behavior)Resolve(container, "KilnBehavior");
        var component = new Component();
        component.AttachBehavior("kiln", behavior);

        component.Trigger("beforeInsert");
        Assert.AreEqual(900L, behavior.GetType().GetProperty("Heat")!.GetValue(behavior));
        component.Trigger("cool");

        Assert.AreEqual(20L, behavior.GetType().GetProperty("Heat")!.GetValue(behavior));
    }

    [TestMethod]
    public void ComodojoPlugin_HearsARequest()
    {
        using IContainer container = Start("comodojo/echo", builder => builder.RegisterModule<ComodojoModule>());
        object plugin = Resolve(container, "Echoes");

        container.Resolve<ComodojoDispatcher>().Dispatch(ObjectRequest.FromPath("/anything"));

        Assert.AreEqual("a request", Call(plugin, "GetHeard"));
    }

    [TestMethod]
    public void MossListener_GivesItsResult()
    {
        using IContainer container = Start("moss/static", builder => builder.RegisterModule<MossModule>());

        Assert.AreEqual("loud", container.Resolve<MossDispatcher>().Fire("kernel.controller"));
    }

    [TestMethod]
    public void CiviExtension_IsAModuleThatHearsItsHooks()
    {
        using IContainer container = Start("civi/lantern", builder => builder.RegisterModule<Compat.Civi.CiviModule>());

        Compat.Civi.ICiviModule module = container.Resolve<IEnumerable<Compat.Civi.ICiviModule>>().Single();

        Assert.AreEqual("lantern", module.Name);
        Assert.IsNotNull(module.Find("civicrm_pageRun"));
        Assert.IsNotNull(module.Find("civicrm_alterContent"));
    }

    [TestMethod]
    public void SeamThatIsNotSupplied_IsToldWithItsPlace()
    {
        using IContainer container = Start("mibew/curfew", builder => builder.RegisterModule(new MibewModule { IsSingleton = false }));

        Exception error = Assert.Throws<Exception>(() => Resolve(container, "Plugin"));

        while (error.InnerException is not null)
            error = error.InnerException;
        Assert.Contains("'ISettings' is to be supplied by the host", error.Message);
        Assert.Contains("Plugin.php:15", error.Message);
    }

    [TestMethod]
    public void MibewBody_KeepsWhatPhpKeeps()
    {
        using IContainer container = Start(
            "mibew/nightwatch", builder => builder.RegisterModule(new MibewModule { IsSingleton = false }), answer: true);
        var plugin = (Plugin)Resolve(container, "Plugin");
        plugin.Dispatcher = container.Resolve<Compat.Mibew.EventDispatcher>();
        plugin.Run();
        var threads = new PhpArray
        {
            [7] = new PhpArray { ["urgent"] = true }, [8] = new PhpArray(), [9] = new PhpArray { ["urgent"] = 1L, ["rank"] = "own" },
        };

        var arguments = new EventArguments { ["threads"] = threads };
        plugin.Dispatcher.TriggerEvent("usersUpdateThreadsAlter", arguments);

        Assert.AreEqual(
            """[{"urgent":true,"rank":"7\/3"},{"urgent":1,"rank":"own"}]""", Php.JsonEncode(arguments["threads"]));
    }

    [TestMethod]
    public void CiviBodies_ChangeWhatIsGivenByReference()
    {
        using IContainer container = Start("civi/granary", builder => builder.RegisterModule<Compat.Civi.CiviModule>());
        Compat.Civi.ICiviModule module = container.Resolve<IEnumerable<Compat.Civi.ICiviModule>>().Single();
        using Compat.Civi.CiviApplication application = new Compat.Civi.CiviApplication(modules: [module]).Boot();
        object? parameters = new PhpArray { ["first_name"] = "Ann", ["last_name"] = "Lee" };

        application.Hooks.Pre("create", "Individual", 12, ref parameters);

        Assert.AreEqual(
            """{"first_name":"Ann","last_name":"Lee","display_name":"Ann Lee","tags":[{"name":"CREATE","id":12}]}""",
            Php.JsonEncode(parameters));
    }

    [TestMethod]
    public void SymfonyBodies_TotalUp()
    {
        using IContainer container = Start("symfony/ledger", builder => builder.RegisterModule<global::Dispatching.DispatcherModule>());
        var dispatcher = container.Resolve<IEventDispatcher>();
        Type type = ResolveType(container, "EntryWritten");
        object entry = Activator.CreateInstance(type, "cash", 250L, PhpArray.Of(
            new PhpArray { ["amount"] = 150L, ["kind"] = "x" }, new PhpArray { ["amount"] = 52L, ["kind"] = "tax" }))!;

        dispatcher.Dispatch(entry);

        Assert.AreEqual(
            """{"0":"checked","tries":1,"total":60,"credit":true,"balances":{"cash":250},"text":"cash=2.50","entries":1}""",
            Php.JsonEncode(type.GetProperty("Notes")!.GetValue(entry)));
    }

    [TestMethod]
    public void YiiBodies_GreetAndCount()
    {
        using IContainer container = Start("yii/orchid", builder => builder.RegisterModule<YiiModule>());
        object orchid = Resolve(container, "OrchidOrchid");
        var @event = new Event { Name = "beforeRequest", Data = new PhpArray { ["name"] = "Ann" } };

        for (int i = 0; i < 3; i++)
            orchid.GetType().GetMethod("Greet")!.Invoke(orchid, [@event]);

        Assert.IsTrue(@event.Handled);
    }

    [TestMethod]
    public void ComodojoBody_MarksThePage()
    {
        using IContainer container = Start("comodojo/stamp", builder => builder.RegisterModule<ComodojoModule>());
        object stamp = Resolve(container, "Stamp2");
        ObjectSuccess result = new ObjectSuccess().SetContent("<body>Hi");

        stamp.GetType().GetMethod("Mark")!.Invoke(stamp, [result]);

        Assert.AreEqual("<body data-stamps=\"c3d26d629a89bbde794d697244edfb28\">Hi", result.Content);
    }

    [TestMethod]
    public void MossBodies_HandTheResultOn()
    {
        using IContainer container = Start("moss/beacon", builder => builder.RegisterModule<MossModule>());

        object? result = container.Resolve<MossDispatcher>().Fire("kernel.request", "abc");

        Assert.AreEqual("""{"subject":"abc","trail":["first","second"],"length":3}""", Php.JsonEncode(result));
    }

    private static IContainer Start(string fixture, Action<ContainerBuilder> host, bool? answer = null)
    {
        PortedPlugin plugin = PluginPort.Read(Path.Combine(AppContext.BaseDirectory, "Porting", "Fixtures", fixture));

        // A proxy of the host is not collectible, so what it stands for may not be.
        Assembly assembly = Compile(plugin, isCollectible: answer is null);
        var builder = new ContainerBuilder();
        host(builder);
        foreach (Type seam in answer is null ? [] : assembly.GetTypes().Where(type => type.IsInterface))
            builder.RegisterInstance(DispatchProxy.Create(seam, typeof(Answering))).As(seam);
        Type module = assembly.GetTypes().Single(type => type.Name.EndsWith("Registrations", StringComparison.Ordinal));
        builder.RegisterModule((Autofac.Core.IModule)Activator.CreateInstance(module)!);
        return builder.Build();
    }

    private static object Resolve(IContainer container, string typeName) => container.Resolve(ResolveType(container, typeName));

    private static Type ResolveType(IContainer container, string typeName) => container.ComponentRegistry.Registrations
        .SelectMany(registration => registration.Services).OfType<Autofac.Core.TypedService>()
        .Single(service => service.ServiceType.Name == typeName && service.ServiceType.Assembly.GetName().Name == "Ported").ServiceType;

    private static object? Call(object target, string method) => target.GetType().GetMethod(method)!.Invoke(target, null);

    private static Assembly Compile(PortedPlugin plugin, bool isCollectible)
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq;";
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Ported",
            plugin.Files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).Select(file => file.Value).Append(Usings)
                .Select(text => CSharpSyntaxTree.ParseText(text)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        Assert.IsTrue(result.Success, string.Join('\n', result.Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext("ported", isCollectible).LoadFromStream(stream);
    }

    /// <summary>A host whose every member answers yes.</summary>
    public class Answering : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => true;
    }
}
