using Dispatching.Porting;

namespace Tests.Porting.Writing;

[TestClass]
public sealed class ProjectTests
{
    private const string Hook = """
        class Watch { public function look($result) { return $result; } }
        $dispatcher->addHook('dispatcher.result.#', new Watch(), 'look');
        """;

    [TestMethod]
    [DataRow("ComodojoDispatcher")]
    [DataRow("Action")]
    [DataRow("Acme.ObjectRoute")]
    [DataRow("Autofac")]
    public void Project_CalledAsAType_DoesNotHideIt(string name)
    {
        PortedPlugin plugin = TemporaryPlugin.Port(Hook, name);

        Assert.AreEqual(name, plugin.Name);
        Assert.AreEqual("done", plugin.Report.Registrations.Single().Status);
        Assert.Contains($"namespace {name}Port;", plugin.Files["Watch.cs"]);
    }

    [TestMethod]
    public void Class_CalledAsATypeThatTheCodeUses_GetsAnotherName()
    {
        string php = """
            namespace acme\shop;
            class Action { } class Delegate { } class IEnumerable { } class NotImplementedException { } class Yii { }
            class Till extends \yii\base\Behavior { public function events() { return ['open' => function ($event) { return 1; }]; } }
            \Yii::$app->on('beforeRequest', function ($event) { });
            """;

        CollectionAssert.AreEqual(Array.Empty<string>(), TemporaryPlugin.Lost(php));
        Assert.IsTrue(TemporaryPlugin.Port(php).Report.Registrations.All(found => found.Status == "done"));
    }

    [TestMethod]
    public void Property_CalledPort_LeavesTheMarksAlone() => CollectionAssert.AreEqual(Array.Empty<string>(), TemporaryPlugin.Lost("""
        class Server { public $port = 80; const Port = 1; public function open($host) { return connect($host, $this->port); } }
        """));

    [TestMethod]
    public void ConstructorOfAParent_IsGivenAllThatCSharpAsksFor() => CollectionAssert.AreEqual(
        Array.Empty<string>(), TemporaryPlugin.Lost("""
        class Bag { public function __construct(array $items = [], $last = null, $more = ['a']) { $this->items = f($items); } }
        class Sack extends Bag { public function __construct() { parent::__construct(); } public function carry() { } }
        class Purse extends Bag { public function count() { } }
        class Counter { public function __construct(string $mode, &$count) { g($count); } }
        class Loud extends Counter { public function __construct($x) { parent::__construct('a', $x); } }
        class Quiet extends Counter { }
        """));

    [TestMethod]
    public void Override_OfAMethodWithOverloads_IsDeclared() => CollectionAssert.AreEqual(Array.Empty<string>(), TemporaryPlugin.Lost("""
        class Widget { public function code($with = array()) { return 1; } }
        class Panel extends Widget { public function code($with = array()) { return 2; } }
        class Sheet extends Panel { public function code($with = array()) { return f(); } }
        """));

    [TestMethod]
    public void Member_ThatHidesAnInheritedOne_IsDeclared() => CollectionAssert.AreEqual(Array.Empty<string>(), TemporaryPlugin.Lost("""
        interface Content { public function body(): string; }
        interface Page extends Content { public function body(): ?string; }
        class Maker { public static function make($with = array()) { return 1; } }
        class Brewer extends Maker { public static function make($with = array()) { return f(); } }
        """));

    [TestMethod]
    public void FolderWithDotsInItsName_NamesTheProjectInFull()
    {
        using var plugin = new TemporaryPlugin(("org.acme.bell/bell.php", "class Bell { }"));

        Assert.AreEqual("Org.Acme.Bell", PluginPort.Read(Path.Combine(plugin.Folder, "org.acme.bell")).Name);
    }
}
