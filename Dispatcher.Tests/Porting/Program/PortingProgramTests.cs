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
    public void Run_Plugin_SaysWhatItRegisters()
    {
        File.WriteAllText(Path.Combine(_folder, "Plugin.php"), Plugin);

        (int code, string output, string errors) = Run(_folder);

        Assert.AreEqual("", errors);
        Assert.AreEqual(0, code);
        StringAssert.StartsWith(output, "Mibew plugin, 1 file");
        Assert.Contains("Plugin.php:8  'updateThreadsAlter' -> Acme\\NightWatch\\Plugin::keepUrgent, priority 5", output);
    }

    [TestMethod]
    public void Run_Json_IsReadByPrograms()
    {
        File.WriteAllText(Path.Combine(_folder, "Plugin.php"), Plugin);

        (int code, string output, _) = Run(_folder, "--json");

        Assert.AreEqual(0, code);
        JsonElement found = JsonDocument.Parse(output).RootElement.GetProperty("registrations")[0];
        Assert.AreEqual("updateThreadsAlter", found.GetProperty("event").GetString());
        Assert.AreEqual(5, found.GetProperty("priority").GetInt32());
    }

    [TestMethod]
    public void Run_DeclarationCannotBeRead_IsNamedAndTheRestIsFound()
    {
        File.WriteAllText(Path.Combine(_folder, "Broken.php"), "<?php\nfunction broken( { $x = ; }\n");
        File.WriteAllText(Path.Combine(_folder, "Plugin.php"), Plugin);

        (int code, string output, _) = Run(_folder);

        Assert.AreEqual(1, code);
        Assert.Contains("cannot be read: Broken.php:2:", output);
        Assert.Contains("1 registration", output);
    }

    [TestMethod]
    public void Run_NothingThere_IsRefused()
    {
        (int missing, _, string noFile) = Run(Path.Combine(_folder, "nothing"));
        (int empty, _, string noPhp) = Run(_folder);

        Assert.AreEqual(2, missing);
        Assert.AreEqual(2, empty);
        Assert.Contains("There is no file or folder", noFile);
        Assert.Contains("holds no file that ends in '.php'", noPhp);
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = PortingProgram.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
