using Compat.Php;
using Dispatching.Porting;
using Dispatching.Porting.Verifying;

namespace Tests.PhpWorker;

/// <summary>Events that are dispatched to a plugin in PHP and to its translation.</summary>
[TestClass]
public sealed class VerifyTests
{
    private const string Plugin =
        """
        namespace Acme\Mibew\Plugin\Watch;
        class Plugin extends \Mibew\Plugin\AbstractPlugin implements \Mibew\Plugin\PluginInterface {
            public function initialized() { return true; }
            public static function getVersion() { return '1.0.0'; }
            public function run() {
                $dispatcher = \Mibew\EventDispatcher\EventDispatcher::getInstance();
                $dispatcher->attachListener('quiet', $this, 'quiet');
                $dispatcher->attachListener('asks', $this, 'asks');
                $dispatcher->attachListener('quits', $this, 'quits');
            }
            public function quiet(&$args) { }
            public function asks(&$args) { $args['limit'] = \Mibew\Settings::get('limit'); eval('$left = 1;'); }
            public function quits(&$args) { echo 'gone'; eval('exit;'); }
        }
        """;

    [TestMethod]
    public void Verify_ListenersGiveTheSame_ExitsWith0()
    {
        (int code, string output, _) = Verify("""{"event": "quiet", "arguments": {"a": [1, 2.0]}}""", null);

        Assert.AreEqual("1 events, 1 alike in PHP and here" + Environment.NewLine, output);
        Assert.AreEqual(0, code);
    }

    [TestMethod]
    public void Verify_BodyIsLeft_IsToldWithWhatPhpGaveByTheSeams()
    {
        (int code, string output, _) = Verify(
            """{"event": "asks"}""", """{"Mibew\\Settings::get": [{"arguments": ["limit"], "returns": 3}]}""");

        Assert.Contains("left       line 1  asks  Acme\\Mibew\\Plugin\\Watch\\Plugin::asks", output);
        Assert.Contains("""PHP   {"arguments": {"limit": 3}}""", output);
        Assert.AreEqual(0, code);
    }

    [TestMethod]
    public void Verify_ListenerExits_IsReportedAndTheRunGoesOn()
    {
        (_, string output, _) = Verify("{\"event\": \"quits\"}\n{\"event\": \"quiet\"}", null);

        Assert.Contains("PHP   Exited: ", output);
        Assert.Contains("2 events, 1 alike in PHP and here", output);
    }

    [TestMethod]
    public void Verify_SeamHasNoAnswer_ExitsWith1()
    {
        (int code, string output, _) = Verify("""{"event": "asks"}""", null);

        Assert.Contains("unanswered line 1", output);
        Assert.Contains("'Mibew\\\\Settings::get' has no answer", output);
        Assert.AreEqual(1, code);
    }

    [TestMethod]
    public void Verify_LineIsNoEvent_ExitsWith2AndItsPlace()
    {
        (int code, _, string errors) = Verify("{\"event\": \"quiet\"}\n{}", null);

        Assert.Contains("events.jsonl:2 is no event", errors);
        Assert.AreEqual(2, code);
    }

    [TestMethod]
    public void Run_OutcomesDiffer_ShowsBoth()
    {
        var output = new StringWriter();
        using var inPhp = new GivingStage(new PhpArray { ["arguments"] = PhpArray.Of(1L) });
        using var here = new GivingStage(new PhpArray { ["arguments"] = PhpArray.Of(1.0) });
        var verification = new Verification(Report(), inPhp, here, () => "printed", output);

        bool isAlike = verification.Run([new GivenEvent(4, "some", null, [])], []);

        Assert.IsFalse(isAlike);
        Assert.AreEqual(
            """
            different  line 4  some  nobody listens in PHP
                PHP   {"arguments": [1], "printed": "printed"}
                here  {"arguments": [1.0]}
            1 events, 0 alike in PHP and here, 1 different

            """.ReplaceLineEndings(), output.ToString());
    }

    [TestMethod]
    [DataRow("mibew/nightwatch")]
    [DataRow("civi/granary")]
    [DataRow("symfony/ledger")]
    [DataRow("yii/orchid")]
    [DataRow("comodojo/stamp")]
    [DataRow("moss/beacon")]
    public void Verify_FixtureWithBodies_GivesTheSame(string fixture)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Porting", "Fixtures", fixture);
        List<string> arguments = ["verify", folder, "--events", Path.Combine(folder, "events.jsonl")];
        if (File.Exists(Path.Combine(folder, "seams.json")))
            arguments.AddRange("--seams", Path.Combine(folder, "seams.json"));
        var output = new StringWriter();

        int exit = PortingProgram.Run([.. arguments], output, output);

        int events = File.ReadLines(Path.Combine(folder, "events.jsonl")).Count();
        Assert.AreEqual($"{events} events, {events} alike in PHP and here{Environment.NewLine}", output.ToString());
        Assert.AreEqual(0, exit);
    }

    private static (int Code, string Output, string Errors) Verify(string events, string? seams)
    {
        using var code = new PhpCode(Plugin, "Plugin.php");
        using var inputs = new PhpCode("");
        string folder = Path.GetDirectoryName(inputs.FilePath)!;
        File.WriteAllText(Path.Combine(folder, "events.jsonl"), events);
        List<string> arguments = ["verify", Path.GetDirectoryName(code.FilePath)!, "--events", Path.Combine(folder, "events.jsonl")];
        if (seams is not null)
        {
            File.WriteAllText(Path.Combine(folder, "seams.json"), seams);
            arguments.AddRange("--seams", Path.Combine(folder, "seams.json"));
        }

        var output = new StringWriter();
        var errors = new StringWriter();
        int exit = PortingProgram.Run([.. arguments], output, errors);
        return (exit, output.ToString(), errors.ToString());
    }

    private static PortReport Report() => new()
    {
        System = PluginSystem.Mibew,
        Files = 1,
        Lines = 1,
        Errors = [],
        Registrations = [],
        Members = [],
        Seams = [],
        Statements = 0,
        StatementsLeft = 0,
        Left = [],
        State = [],
    };

    private sealed class GivingStage(PhpArray result) : Stage
    {
        public override PhpArray Fire(GivenEvent given) => result.Copy();
    }
}
