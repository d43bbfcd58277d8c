using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginHost.Loading;

namespace Tests.PluginLoading;

[TestClass]
public sealed class FailedPluginTests
{
    [TestMethod]
    [DataRow("no assembly")]
    [DataRow("")]
    public void File_IsNoAssembly_IsNamed(string content)
    {
        using var dropped = new DroppedPlugins();
        File.WriteAllText(dropped.PathOf("Text.dll"), content);

        AssertLeftOut(dropped, "Text", "'Text.dll' is no .NET assembly");
    }

    [TestMethod]
    public void File_CannotBeRead_IsNamed()
    {
        using var dropped = new DroppedPlugins();
        using FileStream beingCopied = new(dropped.PathOf("Held.dll"), FileMode.CreateNew, FileAccess.Write, FileShare.None);

        AssertLeftOut(dropped, "Held", "'Held.dll' cannot be read");
    }

    [TestMethod]
    public void Plugin_DependencyIsMissing_IsNamedWithIt()
    {
        using var dropped = new DroppedPlugins();
        string helper = DroppedPlugins.Compile(
            dropped.PathOf("Missing", "Helper.dll"), "public static class Helper { public static string Text => \"\"; }", "3.1.0.0");
        dropped.Drop("Missing", DroppedPlugins.Hearing("Helper.Text"), helper);
        File.Delete(helper);

        AssertLeftOut(dropped, "Missing", "'Helper' 3.1.0.0");
    }

    [TestMethod]
    public void SingleFile_NeedsItsNeighbour_IsNamed()
    {
        using var dropped = new DroppedPlugins();
        string helper = DroppedPlugins.Compile(
            dropped.PathOf("Helper.dll"), "public static class Helper { public static string Text => \"\"; }");
        DroppedPlugins.Compile(dropped.PathOf("Single.dll"), DroppedPlugins.Hearing("Helper.Text"), "1.0.0.0", helper);

        PluginReport report = dropped.Report();

        Assert.IsEmpty(report.Loaded);
        Assert.AreSequenceEqual(["Helper", "Single"], report.Failed.Select(failed => failed.Name));
        Assert.Contains("'Helper' 1.0.0.0", report.Failed[1].Reason);
    }

    [TestMethod]
    public void Plugin_HasNoModule_IsNamed()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop(
            "Empty",
            "internal sealed class Hidden : Module { } public abstract class Base : Module { } "
            + "public sealed class Needy : Module { public Needy(int number) { } }");

        AssertLeftOut(dropped, "Empty", "It has no module");
    }

    [TestMethod]
    [DataRow("1.0.0.0", DisplayName = "another major version")]
    [DataRow("0.9.0.0", DisplayName = "a newer one")]
    public void Plugin_ContractsDoNotFit_IsNamedWithBothVersions(string version)
    {
        using var dropped = new DroppedPlugins();
        using var elsewhere = new DroppedPlugins();
        string contracts = DroppedPlugins.Compile(
            elsewhere.PathOf("Dispatcher.Contracts.dll"), "namespace Dispatching.Contracts { public interface INew { } }", version);
        DroppedPlugins.Compile(dropped.PathOf("New.dll"), "public sealed class New : Module, INew { }", "1.0.0.0", contracts);

        AssertLeftOut(
            dropped, "New", $"'Dispatcher.Contracts' {version}, and the host has {typeof(IEventDispatcher).Assembly.GetName().Version}");
    }

    [TestMethod]
    public void Assembly_OfTheHost_IsNoPlugin()
    {
        using var dropped = new DroppedPlugins();
        File.Copy(typeof(IEventDispatcher).Assembly.Location, dropped.PathOf("Dispatcher.Contracts.dll"));

        AssertLeftOut(dropped, "Dispatcher.Contracts", "comes from the host");
    }

    [TestMethod]
    [DataRow("throw new InvalidOperationException(\"no load\");", "no load", DisplayName = "Load throws")]
    [DataRow(
        "builder.RegisterBuildCallback(_ => throw new InvalidOperationException(\"no call\"));",
        "no call",
        DisplayName = "a build callback throws")]
    [DataRow(
        "builder.RegisterListeners<IDisposable>(events => events.On<GenericEvent>(\"e\", d => _ => d.Dispose()));",
        "is abstract",
        DisplayName = "a listener cannot be made")]
    [DataRow("builder.RegisterModule(new Inner());", "no inner", DisplayName = "a module of its own throws")]
    public void Plugin_CannotBeBuiltInto_IsNamedAndNothingOfItStays(string statements, string reason)
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop(
            "Throwing",
            DroppedPlugins.Loading(statements)
            + "internal sealed class Inner : Module { protected override void Load(ContainerBuilder builder) => "
            + "throw new InvalidOperationException(\"no inner\"); }");

        AssertLeftOut(dropped, "Throwing", reason);
    }

    [TestMethod]
    public void Plugin_ScanningRefusesAMethod_IsNamed()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop(
            "Scanned",
            DroppedPlugins.Loading("builder.RegisterListeners(typeof(Deaf).Assembly);")
            + "public sealed class Deaf { [AsEventListener] public void Hear() { } }");

        AssertLeftOut(dropped, "Scanned", "'Hear' takes no event");
    }

    [TestMethod]
    public void Plugin_ModulesConstructorThrows_IsNamed()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop(
            "Unmade", "public sealed class Unmade : Module { public Unmade() => throw new InvalidOperationException(\"not made\"); }");

        AssertLeftOut(dropped, "Unmade", "InvalidOperationException: not made");
    }

    [TestMethod]
    public void Plugin_ADeeperDependencyIsMissing_IsNamed()
    {
        using var dropped = new DroppedPlugins();
        string deep = DroppedPlugins.Compile(
            dropped.PathOf("Deeper", "Deep.dll"), "public static class Deep { public static int Value() => 1; }");
        string helper = DroppedPlugins.Compile(
            dropped.PathOf("Deeper", "Helper.dll"),
            "public static class Helper { public static int Value() => Deep.Value(); }",
            "1.0.0.0",
            deep);
        dropped.Drop("Deeper", DroppedPlugins.Loading("_ = Helper.Value();"), helper);
        File.Delete(deep);

        AssertLeftOut(dropped, "Deeper", "'Deep, Version=1.0.0.0");
    }

    [TestMethod]
    public void DependencyFile_IsBroken_ThePluginIsNamed()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Broken", DroppedPlugins.Hearing("\"broken\""));
        File.WriteAllText(dropped.PathOf("Broken", "Broken.deps.json"), "{");

        AssertLeftOut(dropped, "Broken", "InvalidOperationException");
    }

    [TestMethod]
    public void Folder_HasAnotherNameThanItsAssembly_IsNamed()
    {
        using var dropped = new DroppedPlugins();
        DroppedPlugins.Compile(dropped.PathOf("Folder", "Assembly.dll"), DroppedPlugins.Hearing("\"\""));

        AssertLeftOut(dropped, "Folder", "There is no file 'Folder.dll' in it");
    }

    [TestMethod]
    public void Plugins_OfOneName_TheFolderCounts()
    {
        using var dropped = new DroppedPlugins();
        string folder = dropped.Drop("Twin", DroppedPlugins.Hearing("\"folder\""));
        DroppedPlugins.Compile(dropped.PathOf("Twin.dll"), DroppedPlugins.Hearing("\"file\""));

        PluginReport report = dropped.Report();

        Assert.AreEqual(folder, report.Loaded.Single().Path);
        Assert.Contains($"There is a plugin of that name in '{folder}'", report.Failed.Single().Reason);
    }

    [TestMethod]
    public async Task Plugins_BesideOneThatFails_AreHeard()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("A", DroppedPlugins.Hearing("\"a\""));
        dropped.Drop("B", DroppedPlugins.Loading("throw new InvalidOperationException(\"b\");"));
        dropped.Drop("C", DroppedPlugins.Hearing("\"c\""));

        (string output, string errors) = await dropped.RunAsync();

        Assert.Contains("\"heard\":\"a, c\"", output);
        Assert.AreEqual(
            $"The plugin 'B' in '{dropped.PathOf("B", "B.dll")}' is left out: InvalidOperationException: b{Environment.NewLine}", errors);
    }

    [TestMethod]
    public void Plugin_IsLeftOut_TheLogNamesIt()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Throwing", DroppedPlugins.Loading("throw new InvalidOperationException(\"no load\");"));
        using var log = new RecordingLog();

        using IHost host = dropped.Build(builder => builder.Logging.AddProvider(log));

        Assert.Contains(
            $"Error The plugin 'Throwing' in '{dropped.PathOf("Throwing", "Throwing.dll")}' is left out: "
            + "InvalidOperationException: no load",
            log.Lines);
    }

    private static void AssertLeftOut(DroppedPlugins dropped, string name, string reason)
    {
        dropped.Drop("Good", "public sealed class Good : Module { }");

        using IHost host = dropped.Build();

        PluginReport report = host.Services.GetRequiredService<PluginReport>();
        Assert.AreEqual("Good", report.Loaded.Single().Name);
        Assert.AreEqual(name, report.Failed.Single().Name);
        Assert.Contains(reason, report.Failed.Single().Reason);
        Assert.DoesNotContain("e", host.Services.GetRequiredService<IListenerIntrospection>().GetListeners().Keys);
    }
}
