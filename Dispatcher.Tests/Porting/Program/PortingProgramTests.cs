using System.Text.Json;
using Dispatching.Porting;

namespace Tests.Porting.Program;

[TestClass]
public sealed class PortingProgramTests
{
    private const string Plugin = """
        <?php
        namespace Acme\NightWatch;

        class Plugin extends \Mibew\Plugin\AbstractPlugin implements \Mibew\Plugin\PluginInterface
        {
            public function run()
            {
                \Mibew\EventDispatcher\EventDispatcher::getInstance()->attachListener('updateThreadsAlter', $this, 'keepUrgent', 5);
            }

            public function keepUrgent(&$args) {}
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("porting").FullName;

    [TestCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Run_Plugin_WritesAProjectAndSaysWhatIsInIt()
    {
        Write("in/Plugin.php", Plugin);
        string project = Path.Combine(_folder, "NightWatch");

        (int code, string output, string errors) = Run(Path.Combine(_folder, "in"), "--output", project);

        Assert.AreEqual("", errors);
        Assert.AreEqual(0, code);
        StringAssert.StartsWith(output, "Mibew plugin, 1 file");
        Assert.Contains("Next: dotnet build", output);
        Assert.Contains("KeepUrgent", File.ReadAllText(Path.Combine(project, "Plugin.cs")));
        Assert.Contains("Plugin.php:8", File.ReadAllText(Path.Combine(project, "PORT.md")));
    }

    [TestMethod]
    public void Run_Json_IsReadByPrograms()
    {
        Write("in/Plugin.php", Plugin);

        (int code, string output, _) = Run(Path.Combine(_folder, "in"), "--json", "--check");

        Assert.AreEqual(0, code);
        JsonElement found = JsonDocument.Parse(output).RootElement.GetProperty("registrations")[0];
        Assert.AreEqual("updateThreadsAlter", found.GetProperty("event").GetString());
        Assert.AreEqual(5, found.GetProperty("priority").GetInt32());
    }

    [TestMethod]
    public void Run_DeclarationCannotBeRead_IsNamedAndTheRestIsPorted()
    {
        Write("in/Broken.php", "<?php\nfunction broken( { $x = ; }\n");
        Write("in/Plugin.php", Plugin);

        (int code, string output, string errors) = Run(Path.Combine(_folder, "in"), "--check");

        Assert.AreEqual(0, code);
        Assert.Contains("Broken.php:2:", errors);
        Assert.Contains("registrations   1 of 1", output);
    }

    private void Write(string path, string text)
    {
        string file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = PortingProgram.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
