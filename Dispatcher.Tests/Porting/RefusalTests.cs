using System.IO.Compression;
using System.Text;
using Dispatching.Porting;

namespace Tests.Porting;

[TestClass]
public sealed class RefusalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("porting").FullName;

    [TestMethod]
    public void PathThatDoesNotExist_IsRefused() => AssertRefused(Path.Combine(_folder, "nowhere"), "There is neither a file nor a folder");

    [TestMethod]
    public void FolderWithoutPhp_IsRefused() => AssertRefused(_folder, "has no PHP file");

    [TestMethod]
    public void FileThatIsNotText_IsRefused()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.php"), Encoding.Unicode.GetBytes("<?php echo 1;"));

        AssertRefused(_folder, "'a.php' is neither UTF-8 nor Latin-1 text");
    }

    [TestMethod]
    public void SystemsThatExcludeEachOther_AreRefusedUnlessOneIsChosen()
    {
        Write("a.php",
            "use yii\\base\\Event; Event::on('A', 'b', 'c'); "
                + "use Mibew\\EventDispatcher\\Events; $d->attachListener('cronRun', $this, 'x');");

        AssertRefused(_folder,
            "The plugin registers listeners with systems that exclude each other: 'Mibew' at a.php:1, 'Yii' at a.php:1.");
        Assert.HasCount(1, PluginPort.Read(_folder, new PluginPortOptions { System = PluginSystem.Yii }).Report.Registrations);
    }

    [TestMethod]
    public void OutputInsideOfThePlugin_IsRefusedAndNothingIsWritten()
    {
        Write("a.php", "function a() {}");
        PortedPlugin plugin = PluginPort.Read(_folder);

        Assert.ThrowsExactly<PortingException>(() => plugin.WriteTo(Path.Combine(_folder, "Out")));

        Assert.IsFalse(Directory.Exists(Path.Combine(_folder, "Out")));
    }

    [TestMethod]
    public void FilesThatAreThere_AreReplacedOnlyIfThatIsAsked()
    {
        Write("in/a.php", "function a() {}");
        string output = Path.Combine(_folder, "Out");
        PortedPlugin plugin = PluginPort.Read(Path.Combine(_folder, "in"));
        plugin.WriteTo(output);
        File.WriteAllText(Path.Combine(output, "Port.cs"), "mine");

        Assert.ThrowsExactly<PortingException>(() => plugin.WriteTo(output));
        Assert.AreEqual("mine", File.ReadAllText(Path.Combine(output, "Port.cs")));
        plugin.WriteTo(output, overwrite: true);

        Assert.AreEqual(plugin.Files["Port.cs"], File.ReadAllText(Path.Combine(output, "Port.cs")));
    }

    [TestMethod]
    public void Archive_IsReadLikeItsFolder()
    {
        Write("in/a.php",
            "namespace Mibew\\Mibew\\Plugin\\A; class A { function run() { $this->d->attachListener('cronRun', $this, 'run'); } }");
        string archive = Path.Combine(_folder, "in.zip");
        ZipFile.CreateFromDirectory(Path.Combine(_folder, "in"), archive);

        CollectionAssert.AreEqual(
            PluginPort.Read(Path.Combine(_folder, "in")).Files.ToArray(), PluginPort.Read(archive).Files.ToArray());
    }

    [TestMethod]
    public void Program_ThatOnlyChecks_WritesNothing()
    {
        Write("in/a.php", "function a() {}");
        var output = new StringWriter();
        var error = new StringWriter();

        int code =
            PortingProgram.Run([Path.Combine(_folder, "in"), "--output", Path.Combine(_folder, "Out"), "--check", "--json"], output, error);

        Assert.AreEqual(0, code);
        Assert.AreEqual("", error.ToString());
        Assert.Contains("\"a()\"", output.ToString());
        Assert.IsFalse(Directory.Exists(Path.Combine(_folder, "Out")));
    }

    [TestMethod]
    public void Program_ThatIsRefused_SaysSoAndReturnsOne()
    {
        var error = new StringWriter();

        int code = PortingProgram.Run([Path.Combine(_folder, "nowhere")], new StringWriter(), error);

        Assert.AreEqual(1, code);
        Assert.Contains("There is neither a file nor a folder", error.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void AssertRefused(string path, string message) =>
        Assert.Contains(message, Assert.ThrowsExactly<PortingException>(() => PluginPort.Read(path)).Message);

    private void Write(string path, string php)
    {
        string file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "<?php " + php);
    }
}
