using Microsoft.Extensions.Hosting;
using PluginHost.Loading;

namespace Tests.PluginLoading;

[TestClass]
public sealed class PluginStartTests
{
    [TestMethod]
    [DataRow("no/such/folder")]
    [DataRow("")]
    public void Folder_IsAbsent_HasNoPlugins(string folder)
    {
        var failed = new List<FailedPlugin>();

        Assert.IsEmpty(PluginFolder.Read(folder, failed));
        Assert.IsEmpty(failed);
    }

    [TestMethod]
    public void Folder_IsEmpty_HasNoPlugins()
    {
        using var dropped = new DroppedPlugins();

        PluginReport report = dropped.Report();

        Assert.AreEqual(dropped.Folder, report.Folder);
        Assert.IsEmpty(report.Loaded);
        Assert.IsEmpty(report.Failed);
    }

    [TestMethod]
    public void Folder_HasWhatIsNoPlugin_PassesItOver()
    {
        using var dropped = new DroppedPlugins();
        File.WriteAllText(dropped.PathOf("README.md"), "plugins");
        Directory.CreateDirectory(dropped.PathOf("notes"));
        File.WriteAllText(dropped.PathOf("notes", "note.txt"), "note");

        PluginReport report = dropped.Report();

        Assert.IsEmpty(report.Loaded);
        Assert.IsEmpty(report.Failed);
    }

    [TestMethod]
    public void Folder_IsAFile_IsNamed()
    {
        using var dropped = new DroppedPlugins();
        string file = dropped.PathOf("plugins.txt");
        File.WriteAllText(file, "");
        var failed = new List<FailedPlugin>();

        Assert.IsEmpty(PluginFolder.Read(file, failed));
        Assert.AreEqual(file, failed.Single().Path);
        Assert.Contains("The plugins' folder cannot be read", failed.Single().Reason);
    }

    [TestMethod]
    public void Plugins_AreSound_TheHostIsBuiltOnce()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("A", DroppedPlugins.Hearing("\"a\""));
        dropped.Drop("B", DroppedPlugins.Hearing("\"b\""));
        int built = 0;

        using IHost host = dropped.Build(_ => built++);

        Assert.AreEqual(1, built);
    }

    [TestMethod]
    public void Host_FailsByItself_NoPluginIsBlamed()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("A", DroppedPlugins.Hearing("\"a\""));
        var own = new InvalidOperationException("the host's own");

        Assert.AreSame(own, Assert.ThrowsExactly<InvalidOperationException>(() => dropped.Build(_ => throw own)));
    }

    [TestMethod]
    public void Plugin_CannotBeLetGoOf_IsLeftOut()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("A", """
            public sealed class Stubborn : Module
            {
                protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(new Rock());
            }
            public sealed class Rock : IDisposable { public void Dispose() => throw new InvalidOperationException("stays"); }
            """);
        dropped.Drop("B", DroppedPlugins.Loading("throw new InvalidOperationException(\"b\");"));

        PluginReport report = dropped.Report();

        Assert.IsEmpty(report.Loaded);
        Assert.Contains("stays", report.Failed[0].Reason);
        Assert.Contains("InvalidOperationException: b", report.Failed[1].Reason);
    }

    [TestMethod]
    public void Plugin_FailsBehindOneThatHoldsSomething_TheAttemptLetsGoOfIt()
    {
        using var dropped = new DroppedPlugins();
        string file = dropped.PathOf("held");
        dropped.Drop("A", $$"""
            public sealed class Holding : Module
            {
                protected override void Load(ContainerBuilder builder)
                {
                    builder.Register(_ => new System.IO.FileStream(
                        @"{{file}}", System.IO.FileMode.OpenOrCreate, System.IO.FileAccess.ReadWrite, System.IO.FileShare.None))
                        .SingleInstance();
                    builder.RegisterBuildCallback(scope => scope.Resolve<System.IO.FileStream>());
                }
            }
            """);
        dropped.Drop("B", DroppedPlugins.Loading("builder.RegisterBuildCallback(_ => throw new InvalidOperationException(\"b\"));"));

        PluginReport report = dropped.Report();

        Assert.AreEqual("A", report.Loaded.Single().Name);
        Assert.AreEqual("B", report.Failed.Single().Name);
    }
}
