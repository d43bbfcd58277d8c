using Autofac;
using Compat.Mibew;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.PhpWorker;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.PhpWorker;

/// <summary>How plugins are loaded, by hand and by containers, and what is refused then.</summary>
[TestClass]
public sealed class LoadingTests
{
    private const string Listener = "heard($e) { $e['heard'] = true; }";

    [TestMethod]
    public void Load_NoPhpWhereItIsNamed_IsRefusedWithWhatToDo()
    {
        using PhpCode code = PhpCode.OfListeners(Listener);

        var failure = Assert.ThrowsExactly<PhpPluginException>(() => code.Load(new PhpPluginOptions { Php = "/nowhere/php" }));

        Assert.AreEqual(PhpFailure.NoPhp, failure.Failure);
        Assert.Contains("PHP 7.4 or newer", failure.Message);
    }

    [TestMethod]
    public void Load_PluginIsNotThere_IsRefused() =>
        Assert.Contains("'nowhere.php' is not there", Assert.ThrowsExactly<ArgumentException>(() => PhpPlugin.Load("nowhere.php")).Message);

    [TestMethod]
    public void Load_LimitIsNone_IsRefused()
    {
        var options = new PhpPluginOptions { TimeLimit = TimeSpan.Zero };

        Assert.Contains("TimeLimit", Assert.ThrowsExactly<ArgumentException>(() => PhpPlugin.Load("x.php", options)).Message);
    }

    [TestMethod]
    public void Load_PluginThrows_IsToldWithItsPlace()
    {
        using var code = new PhpCode("throw new LogicException('not today');");

        var failure = Assert.ThrowsExactly<PhpPluginException>(() => code.Load());

        Assert.AreEqual(PhpFailure.NotLoaded, failure.Failure);
        Assert.Contains("not today (plugin.php:2)", failure.Message);
    }

    [TestMethod]
    public void Load_PluginDoesNotParse_IsToldWithItsPlace()
    {
        using var code = new PhpCode("function {");

        var failure = Assert.ThrowsExactly<PhpPluginException>(() => code.Load());

        Assert.Contains("plugin.php:2", failure.Message);
    }

    [TestMethod]
    public void Load_Folder_FindsClassesInAnyOrder()
    {
        using var code = new PhpCode(
            """
            class A extends Z { public static function getSubscribedEvents() { return ['a' => 'on']; } public function on($e) {} }
            """, "A.php");
        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(code.FilePath)!, "Z.php"),
            "<?php abstract class Z implements \\Symfony\\Component\\EventDispatcher\\EventSubscriberInterface {}");

        using PhpPlugin plugin = PhpPlugin.Load(Path.GetDirectoryName(code.FilePath)!);

        Assert.AreEqual("A::on", plugin.Listeners.Single().Name);
    }

    [TestMethod]
    public void Load_BootstrapMakesObjects_TheyAreUsed()
    {
        using var code = new PhpCode(
            """
            class Needy implements \Symfony\Component\EventDispatcher\EventSubscriberInterface {
                public function __construct($a, $b) { $this->sum = $a + $b; }
                public $sum;
                public static function getSubscribedEvents() { return ['sum' => 'on']; }
                public function on($e) { $e['sum'] = $this->sum; }
            }
            """);
        using var bootstrap = new PhpCode("return function ($class) { return new $class(1, 2); };");
        using PhpPlugin plugin = code.Load(new PhpPluginOptions { Bootstrap = bootstrap.FilePath });
        var @event = new GenericEvent();

        plugin.Call(plugin.Listeners[0], [@event]);

        Assert.AreEqual(3L, @event["sum"]);
    }

    [TestMethod]
    public void Call_ListenerPrints_GoesToTheOutputAndTheLog()
    {
        using PhpCode code = PhpCode.OfListeners("say($e) { echo 'some', ob_get_level(), 'thing'; }");
        List<string> logged = [];
        using PhpPlugin plugin = code.Load(null, logged.Add);

        PhpCallResult result = plugin.Call(plugin.Listeners[0], [new GenericEvent()]);

        Assert.AreEqual("some1thing", result.Output);
        Assert.IsTrue(logged.Exists(line => line.EndsWith("printed: some1thing", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Autofac_RegisteredPlugin_ListensInTheContainersDispatcher()
    {
        using PhpCode code = PhpCode.OfListeners(Listener);
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterPhpPlugin(code.FilePath);
        using IContainer container = builder.Build();
        using ILifetimeScope scope = container.BeginLifetimeScope();

        GenericEvent @event = scope.Resolve<IEventDispatcher>().Dispatch(new GenericEvent(), "heard");

        Assert.IsTrue(@event.GetArgument<bool>("heard"));
        Assert.IsTrue(container.Resolve<PhpPlugin>().Health.IsHealthy);
    }

    [TestMethod]
    public void Autofac_RegisteredWithAScope_IsHeardThereAlone()
    {
        using PhpCode code = PhpCode.OfListeners(Listener);
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        using IContainer container = builder.Build();
        PhpPlugin plugin;
        using (ILifetimeScope scope = container.BeginLifetimeScope(within => within.RegisterPhpPlugin(code.FilePath)))
        {
            plugin = scope.Resolve<PhpPlugin>();
            GenericEvent heard = scope.Resolve<IEventDispatcher>().Dispatch(new GenericEvent(), "heard");
            Assert.IsTrue(heard.HasArgument("heard"));
        }

        GenericEvent @event = container.Resolve<IEventDispatcher>().Dispatch(new GenericEvent(), "heard");

        Assert.IsFalse(@event.HasArgument("heard"));
        Assert.AreEqual(PhpPluginState.Disposed, plugin.Health.State);
    }

    [TestMethod]
    public void Autofac_NoDispatcherOfItsSystem_IsRefusedWithWhatToRegister()
    {
        using PhpCode code = PhpCode.OfListeners(Listener);
        var builder = new ContainerBuilder();
        builder.RegisterModule<MibewModule>();
        builder.RegisterPhpPlugin(code.FilePath);

        var failure = Assert.ThrowsExactly<InvalidOperationException>(() => builder.Build());

        Assert.Contains("'DispatcherModule'", failure.Message);
    }

    [TestMethod]
    public void Services_AddedPlugin_ListensInTheContainersDispatcher()
    {
        using PhpCode code = PhpCode.OfListeners(Listener);
        using ServiceProvider provider = new ServiceCollection().AddLogging().AddDispatcher().AddPhpPlugin(code.FilePath)
            .BuildServiceProvider(validateScopes: true);
        provider.UsePhpPlugins();
        using IServiceScope scope = provider.CreateScope();

        GenericEvent @event = scope.ServiceProvider.GetRequiredService<IEventDispatcher>().Dispatch(new GenericEvent(), "heard");

        Assert.IsTrue(@event.GetArgument<bool>("heard"));
        Assert.HasCount(1, provider.GetRequiredService<PhpPlugins>());
    }
}
