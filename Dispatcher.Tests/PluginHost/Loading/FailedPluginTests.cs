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
    [DataRow("no assembly", "'Text.dll' is no .NET assembly")]
    [DataRow("", "'Text.dll' is no file, or an empty one")]
    public void File_IsNoAssembly_IsNamed(string content, string reason)
    {
        using var dropped = new DroppedPlugins();
        File.WriteAllText(dropped.PathOf("Text.dll"), content);

        AssertLeftOut(dropped, "Text", reason);
    }

    [TestMethod]
    public void File_CannotBeRead_IsNamed()
    {
        using var dropped = new DroppedPlugins();
        using FileStream beingCopied = new(dropped.PathOf("Held.dll"), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        beingCopied.WriteByte(0);
        beingCopied.Flush();

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

        AssertLeftOut(dropped, "Broken", "'Broken.deps.json' cannot be used");
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

    [TestMethod]
    [DataRow("Message")]
    [DataRow("ToString()")]
    public void Plugin_ItsExceptionCannotBeRead_IsNamedAlsoInTheLog(string member)
    {
        using var dropped = new DroppedPlugins();
        string body = " => throw new NotSupportedException(\"unreadable\");";
        dropped.Drop(
            "Throwing",
            DroppedPlugins.Loading("throw new Odd();")
            + $"public sealed class Odd : Exception {{ public override string {member}{body} }}");
        using var log = new RecordingLog();

        using IHost host = dropped.Build(builder => builder.Logging.AddProvider(log));

        PluginReport report = host.Services.GetRequiredService<PluginReport>();
        Assert.AreEqual("Throwing", report.Failed.Single().Name);
        StringAssert.StartsWith(report.Failed.Single().Reason, "Odd: ");
        Assert.IsNotEmpty(report.Failed.Single().Exception!.ToString());
        Assert.HasCount(1, log.Lines.Where(line => line.Contains("is left out: Odd: ", StringComparison.Ordinal)).ToArray());
    }

    [TestMethod]
    public void Plugin_FailsOnlyWhenItIsBuiltAgain_IsNamed()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Again", DroppedPlugins.Loading("if (Count.Built++ > 1) throw new InvalidOperationException(\"again\");")
            + "public static class Count { public static int Built; }");
        dropped.Drop("Bad", DroppedPlugins.Loading("throw new InvalidOperationException(\"bad\");"));

        using IHost host = dropped.Build();

        PluginReport report = host.Services.GetRequiredService<PluginReport>();
        Assert.IsEmpty(report.Loaded);
        Assert.AreSequenceEqual(["Bad", "Again"], report.Failed.Select(failed => failed.Name));
        Assert.Contains("again", report.Failed[1].Reason);
    }

    [TestMethod]
    public void Plugin_FailsEveryOtherTime_TheHostStarts()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("A", DroppedPlugins.Loading("if (Count.Built++ % 2 == 0) throw new InvalidOperationException(\"odd\");")
            + "public static class Count { public static int Built; }");
        dropped.Drop("B", DroppedPlugins.Loading("if (Count.Built++ % 2 == 1) throw new InvalidOperationException(\"even\");")
            + "public static class Count { public static int Built; }");

        using IHost host = dropped.Build();

        PluginReport report = host.Services.GetRequiredService<PluginReport>();
        Assert.AreSequenceEqual(["A", "B"], report.Loaded.Select(one => one.Name).Concat(report.Failed.Select(one => one.Name)).Order());
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("Pipe.dll", "'Pipe.dll' is no file", DisplayName = "in place of the plugin")]
    [DataRow("Pipe/Pipe.dll", "'Pipe.dll' is no file", DisplayName = "in the plugin's folder")]
    public void File_IsAPipe_IsNamedAndNobodyWaits(string path, string reason)
    {
        using var dropped = new DroppedPlugins();
        Directory.CreateDirectory(Path.GetDirectoryName(dropped.PathOf(path))!);
        MakePipe(dropped.PathOf(path));

        AssertLeftOut(dropped, "Pipe", reason);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void File_LeadsToAPipe_IsNamedAndNobodyWaits()
    {
        using var dropped = new DroppedPlugins();
        MakePipe(dropped.PathOf("pipe"));
        File.CreateSymbolicLink(dropped.PathOf("Pipe.dll"), dropped.PathOf("pipe"));

        AssertLeftOut(dropped, "Pipe", "'Pipe.dll' is no file");
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("Helper.dll", false, "It needs 'Helper'")]
    [DataRow("Helper.dll", true, "'Helper.dll' is no file")]
    [DataRow("Needy.deps.json", false, "'Needy.deps.json' is no file")]
    public void FileBesideThePlugin_IsAPipe_IsNamedAndNobodyWaits(string name, bool isListed, string reason)
    {
        using var dropped = new DroppedPlugins();
        string helper = DroppedPlugins.Compile(
            dropped.PathOf("Needy", "Helper.dll"), "public static class Helper { public static string Text => \"\"; }");
        dropped.Drop("Needy", DroppedPlugins.Hearing("Helper.Text"), helper);
        if (isListed)
            File.WriteAllText(dropped.PathOf("Needy", "Needy.deps.json"), """
                {
                  "runtimeTarget": { "name": "t" },
                  "targets": { "t": { "Needy/1.0.0": { "runtime": { "Needy.dll": {}, "Helper.dll": {} } } } },
                  "libraries": { "Needy/1.0.0": { "type": "project", "serviceable": false, "sha512": "" } }
                }
                """);
        File.Delete(dropped.PathOf("Needy", name));
        MakePipe(dropped.PathOf("Needy", name));

        AssertLeftOut(dropped, "Needy", reason);
    }

    [TestMethod]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("\"text\"")]
    [DataRow("""{"runtimeTarget":7,"targets":{},"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":7},"targets":{},"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{},"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":[]},"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{}}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{}},"libraries":[]}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{}},"libraries":{"a/1":7}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{}},"libraries":{"a/1":{"type":7,"sha512":"","serviceable":false}}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{}},"libraries":{"a/1":{"type":"project","sha512":"","serviceable":"no"}}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{"a/1":7}},"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{"a/1":{"runtime":[]}}},"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{"a/1":{"runtime":{"a.dll":7}}}},"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{"a/1":{"runtime":{"a.dll":{"fileVersion":7}}}}},"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{"a/1":{"runtimeTargets":{"a.dll":{"rid":7}}}}},"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{"a/1":{"dependencies":{"b":7}}}},"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{}},"targets":7,"libraries":{}}""")]
    [DataRow("""{"runtimeTarget":{"name":"t"},"targets":{"t":{}},"libraries":{},"runtimes":{"linux":7}}""")]
    public void DependencyFile_HasAnotherShape_ThePluginIsNamed(string content)
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Odd", DroppedPlugins.Hearing("\"odd\""));
        File.WriteAllText(dropped.PathOf("Odd", "Odd.deps.json"), content);

        AssertLeftOut(dropped, "Odd", "'Odd.deps.json' cannot be used");
    }

    [TestMethod]
    public void DependencyFile_NestsWithoutEnd_ThePluginIsNamed()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Deep", DroppedPlugins.Hearing("\"deep\""));
        File.WriteAllText(dropped.PathOf("Deep", "Deep.deps.json"), new string('[', 1_000_000));

        AssertLeftOut(dropped, "Deep", "'Deep.deps.json' cannot be used");
    }

    private static void MakePipe(string path)
    {
        using var made = System.Diagnostics.Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.AreEqual(0, made.ExitCode);
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
