using System.Runtime.Loader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PluginHost;
using PluginHost.Loading;
using PluginHost.Web;

namespace Tests.PluginLoading;

[TestClass]
public sealed class LoadedPluginTests
{
    private const string Context = "System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(Ear).Assembly).Name";

    [TestMethod]
    public async Task Plugin_InAFolderOfItsOwn_IsHeard()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Good", DroppedPlugins.Hearing("\"good\""));

        (string output, string errors) = await dropped.RunAsync();

        Assert.Contains("\"heard\":\"good\"", output);
        Assert.AreEqual("", errors);
    }

    [TestMethod]
    public async Task Plugin_ASingleFile_IsHeard()
    {
        using var dropped = new DroppedPlugins();
        DroppedPlugins.Compile(dropped.PathOf("Single.dll"), DroppedPlugins.Hearing("\"single\""));

        (string output, _) = await dropped.RunAsync();

        Assert.Contains("\"heard\":\"single\"", output);
    }

    [TestMethod]
    public async Task Plugins_WithTheSameClassNames_HaveContextsOfTheirOwn()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("A", DroppedPlugins.Hearing(Context));
        dropped.Drop("B", DroppedPlugins.Hearing(Context));

        (string output, _) = await dropped.RunAsync();

        Assert.Contains("\"heard\":\"A, B\"", output);
    }

    [TestMethod]
    public async Task Plugins_WithVersionsOfOneAssembly_SeeTheirOwn()
    {
        using var dropped = new DroppedPlugins();
        foreach (string version in new[] { "1.0.0.0", "2.0.0.0" })
        {
            string name = $"V{version[0]}";
            string helper = DroppedPlugins.Compile(
                dropped.PathOf(name, "Helper.dll"),
                $"public static class Helper {{ public static string Text => \"helper {version[0]}\"; }}",
                version);
            dropped.Drop(name, DroppedPlugins.Hearing("Helper.Text"), helper);
        }

        (string output, _) = await dropped.RunAsync();

        Assert.Contains("\"heard\":\"helper 1, helper 2\"", output);
    }

    [TestMethod]
    public async Task Plugin_WithAnotherVersionThanTheHosts_SeesItsOwn()
    {
        using var dropped = new DroppedPlugins();
        string own = DroppedPlugins.Compile(
            dropped.PathOf("Own", "Spectre.Console.dll"),
            "namespace Spectre.Console; public static class AnsiConsole { public static string Whose => \"the plugin's\"; }",
            "0.1.0.0");
        dropped.Drop("Own", DroppedPlugins.Hearing("Spectre.Console.AnsiConsole.Whose"), own);

        (string output, _) = await dropped.RunAsync();

        Assert.Contains("\"heard\":\"the plugin's\"", output);
    }

    [TestMethod]
    public async Task Plugin_WithoutACopyOfItsOwn_SeesTheHosts()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Borrowing", DroppedPlugins.Hearing(
            "System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(Spectre.Console.Table).Assembly).Name"));

        (string output, _) = await dropped.RunAsync();

        Assert.Contains("\"heard\":\"Default\"", output);
    }

    [TestMethod]
    public async Task Plugin_WithCopiesOfTheContracts_IsGivenTheHosts()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Copied", DroppedPlugins.Hearing("\"copied\""));
        foreach (string contract in new[] { "Dispatcher", "Dispatcher.Contracts", "Autofac", "Microsoft.Extensions.Logging.Abstractions" })
            File.Copy(Path.Combine(AppContext.BaseDirectory, contract + ".dll"), dropped.PathOf("Copied", contract + ".dll"));

        (string output, _) = await dropped.RunAsync();

        Assert.Contains("\"heard\":\"copied\"", output);
    }

    [TestMethod]
    public void Plugin_WithTwoModules_BothAreRegisteredInOrder()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop(
            "Two",
            "public sealed class Second : Module { } public sealed class First : Module { } internal sealed class Hidden : Module { } "
            + "public abstract class Base : Module { } public sealed class Needy : Module { public Needy(int number) { } }");

        LoadedPlugin loaded = dropped.Report().Loaded.Single();

        Assert.AreEqual("Two", loaded.Name);
        Assert.AreEqual(new Version(1, 0, 0, 0), loaded.Version);
        Assert.AreEqual(dropped.PathOf("Two", "Two.dll"), loaded.Path);
        Assert.AreSequenceEqual(["First", "Second"], loaded.Modules);
    }

    [TestMethod]
    public void Plugin_IsLoaded_IntoNoContextOfTheHost()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Apart", DroppedPlugins.Hearing("\"apart\""));

        Assert.HasCount(1, dropped.Report().Loaded);

        Assert.DoesNotContain("Apart", AssemblyLoadContext.Default.Assemblies.Select(assembly => assembly.GetName().Name));
    }

    [TestMethod]
    public async Task List_ShowsWhatAPluginListensTo()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Good", DroppedPlugins.Hearing("\"good\""));
        using var output = new StringWriter();

        await PluginHostProgram.RunAsync(["--list", "--plugins", dropped.Folder, "e"], Stream.Null, output, TextWriter.Null);

        Assert.Contains("Ear.Hear", output.ToString());
    }

    [TestMethod]
    public async Task SamplePlugin_AsItWasBuilt_Shouts()
    {
        using var dropped = new DroppedPlugins();
        string folder = dropped.PathOf("Samples.Plugin.Shout");
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "SamplePlugin")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));

        (string output, string errors) = await dropped.RunAsync("hook_civicrm_alterContent", """{"content":"world"}""");

        Assert.Contains("\"content\":\"HELLO WORLD!\"", output);
        Assert.AreEqual("", errors);
    }

    [TestMethod]
    public void SamplePlugin_AsItWasBuilt_BringsNothingOfTheHost() =>
        Assert.AreSequenceEqual(
            ["Samples.Plugin.Shout.dll"],
            Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "SamplePlugin"), "*.dll").Select(Path.GetFileName));

    [TestMethod]
    public async Task Web_PluginsArea_IsMapped()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Area", """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Routing;
            using PluginHost.Web;
            public sealed class Areas : Module
            {
                protected override void Load(ContainerBuilder builder) => builder.RegisterType<Area>().As<IWebArea>();
            }
            public sealed class Area : IWebArea
            {
                public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/from-a-plugin", () => "here");
            }
            """);

        await using WebApplication host = WebHost.Build(new WebHostOptions("http://127.0.0.1:0", dropped.PathOf("data"), dropped.Folder));

        Assert.Contains("/from-a-plugin", Routes(host));
        Assert.HasCount(1, host.Services.GetRequiredService<PluginReport>().Loaded);
    }

    [TestMethod]
    public async Task Web_PluginsAreaCannotBeMapped_ThePluginIsLeftOut()
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Area", """
            using Microsoft.AspNetCore.Routing;
            using PluginHost.Web;
            public sealed class Areas : Module
            {
                protected override void Load(ContainerBuilder builder) => builder.RegisterType<Area>().As<IWebArea>();
            }
            public sealed class Area : IWebArea
            {
                public void Map(IEndpointRouteBuilder endpoints) => throw new InvalidOperationException("no map");
            }
            """);

        await using WebApplication host = WebHost.Build(new WebHostOptions("http://127.0.0.1:0", dropped.PathOf("data"), dropped.Folder));

        Assert.Contains("no map", host.Services.GetRequiredService<PluginReport>().Failed.Single().Reason);
    }

    private static IEnumerable<string?> Routes(IEndpointRouteBuilder host) =>
        host.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText);
}
