using System.Text;
using Dispatching.Porting;

namespace Tests.Porting;

/// <summary>Small plugins of our own: what becomes of each stands in a file beside it.</summary>
[TestClass]
public sealed class FixtureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Porting", "Fixtures");

    public static IEnumerable<object[]> Fixtures() =>
        from system in Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal)
        from plugin in Directory.EnumerateDirectories(system).Order(StringComparer.Ordinal)
        select new object[] { $"{Path.GetFileName(system)}/{Path.GetFileName(plugin)}" };

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void Fixture_GivesTheApprovedPort(string fixture)
    {
        string folder = Path.Combine(Folder, fixture);
        string approved = Path.Combine(folder, "approved.txt");
        string received = Path.Combine(folder, "received.txt");

        string text = Text(PluginPort.Read(folder));

        File.WriteAllText(received, text);
        string before = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        Assert.AreEqual(before, text,
            $"If that is meant, copy '{received}' over 'Dispatcher.Tests/Porting/Fixtures/{fixture}/approved.txt'.");
    }

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void Fixture_PortedTwice_GivesTheSameBytes(string fixture)
    {
        string folder = Path.Combine(Folder, fixture);

        CollectionAssert.AreEqual(PluginPort.Read(folder).Files.ToArray(), PluginPort.Read(folder).Files.ToArray());
    }

    [TestMethod]
    public void EverySystem_HasFiveFixtures()
    {
        foreach (string system in Directory.EnumerateDirectories(Folder))
            Assert.IsGreaterThanOrEqualTo(5, Directory.GetDirectories(system).Length, system);
    }

    private static string Text(PortedPlugin plugin)
    {
        var text = new StringBuilder(plugin.Files["PORT.md"]);
        foreach ((string path, string content) in plugin.Files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)))
        {
            if (path != "Port.cs")
                text.Append($"\n==== {path}\n{content}");
        }

        return text.ToString();
    }
}
