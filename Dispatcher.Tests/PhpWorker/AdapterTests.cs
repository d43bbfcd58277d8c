using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Php;
using Compat.Yii;
using Dispatching.PhpWorker;

namespace Tests.PhpWorker;

/// <summary>Listeners of PHP in the adapters' dispatchers, as their systems pass arguments.</summary>
[TestClass]
public sealed class AdapterTests
{
    private const string MibewPlugin =
        """
        class Watch extends \Mibew\Plugin\AbstractPlugin implements \Mibew\Plugin\PluginInterface {
            protected $initialized = true;
            public static function getVersion() { return '1.0.0'; }
            public function run() {
                $dispatcher = \Mibew\EventDispatcher\EventDispatcher::getInstance();
                $dispatcher->attachListener(\Mibew\EventDispatcher\Events::USERS_UPDATE_THREADS_ALTER, $this, 'keep', 5);
                $dispatcher->attachListener('outer', $this, 'outer');
            }
            public function keep(&$args) {
                $args['threads'] = array_slice($args['threads'], 0, 1);
                $args['limit'] = $this->config['limit'];
            }
            public function outer(&$args) {
                $inner = ['n' => 1];
                \Mibew\EventDispatcher\EventDispatcher::getInstance()->triggerEvent('inner', $inner);
                $args['n'] = $inner['n'];
            }
        }
        """;

    [TestMethod]
    public void Mibew_ListenerTakesTheBagByReference_ChangesIt()
    {
        using var code = new PhpCode(MibewPlugin);
        using PhpPlugin plugin = code.Load(new PhpPluginOptions { Configuration = new Dictionary<string, object?> { ["limit"] = 3 } });
        var dispatcher = new Compat.Mibew.EventDispatcher();
        plugin.ListenIn(dispatcher);
        var kept = new List<object?> { "untouched" };
        var bag = new EventArguments { ["threads"] = PhpArray.Of("a", "b"), ["other"] = kept };

        dispatcher.TriggerEvent("usersUpdateThreadsAlter", bag);

        Assert.AreEqual("""["a"]""", ((PhpArray)bag["threads"]!).ToJson());
        Assert.AreEqual(3L, bag["limit"]);
        Assert.AreSame(kept, bag["other"]);
    }

    [TestMethod]
    public void Mibew_PhpTriggersWithinAListener_NetChangesItsArguments()
    {
        using var code = new PhpCode(MibewPlugin);
        using PhpPlugin plugin = code.Load(new PhpPluginOptions { Configuration = new Dictionary<string, object?> { ["limit"] = 3 } });
        var dispatcher = new Compat.Mibew.EventDispatcher();
        plugin.ListenIn(dispatcher);
        dispatcher.AttachListener("inner", new Quiet(), (EventArguments bag) => bag["n"] = 42);
        var outer = new EventArguments();

        dispatcher.TriggerEvent("outer", outer);

        Assert.AreEqual(42L, outer["n"]);
    }

    [TestMethod]
    public void Civi_FunctionAndListeners_ChangeWhatTheyTakeByReference()
    {
        using var code = new PhpCode(
            """
            function lantern_civicrm_alterContent(&$content, $context, $tplName, &$object) { $content .= " $context"; $tplName = 'no'; }
            Civi::dispatcher()->addListener('hook_civicrm_alterContent', function ($e) { $e->content .= ' event'; }, 10);
            Civi::dispatcher()->addListener('&hook_civicrm_alterContent', function (&$content) { $content .= ' hook'; }, 5);
            """,
            "lantern.php");
        using PhpPlugin plugin = code.Load();
        using var application = new CiviApplication();
        application.Boot();
        plugin.ListenIn(application);
        string content = "page";
        object? page = null;

        application.Hooks.AlterContent(ref content, "form", "some.tpl", ref page);

        Assert.AreEqual("page event hook form", content);
    }

    [TestMethod]
    public void Yii_HandlersOfClassAndApplication_HandleTheEvent()
    {
        using var code = new PhpCode(
            """
            \yii\base\Event::on('App\Model', 'save', function ($e) { $e->data = 'seen'; $e->handled = true; });
            Yii::$app->on('bar', function ($e) { $e->handled = true; });
            """);
        using PhpPlugin plugin = code.Load(new PhpPluginOptions().Map<Model>("App\\Model"));
        var events = new EventRegistry();
        var application = new Application(events);
        plugin.ListenIn(events, application);
        var saved = new Event();
        var bar = new Event();

        events.Trigger(new Model(), "save", saved);
        application.Trigger("bar", bar);

        Assert.IsTrue(saved.Handled);
        Assert.AreEqual("seen", saved.Data);
        Assert.IsTrue(bar.Handled);
    }

    [TestMethod]
    public void Comodojo_Hook_ChangesTheResult()
    {
        using var code = new PhpCode(
            "$dispatcher->addHook('dispatcher.error.404', function ($error) { return $error->setContent('Nothing here.'); });");
        using PhpPlugin plugin = code.Load();
        var dispatcher = new ComodojoDispatcher();
        plugin.ListenIn(dispatcher);
        ObjectError error = new ObjectError().SetStatusCode(404);

        object? result = dispatcher.Fire("dispatcher.error.404", HookType.Result, error);

        Assert.AreSame(error, result);
        Assert.AreEqual("Nothing here.", error.Content);
    }

    [TestMethod]
    public void Moss_Listener_GivesTheNextSubject()
    {
        using var code = new PhpCode(
            "return ['dispatcher' => ['foo' => [function ($c, $subject, $message) { return \"$subject $message\"; }]]];");
        using PhpPlugin plugin = code.Load();
        var dispatcher = new MossDispatcher();
        dispatcher.Register("foo", (_, subject, _) => subject + "!");
        plugin.ListenIn(dispatcher);

        Assert.AreEqual("net! told", dispatcher.Fire("foo", "net", "told"));
    }

    [TestMethod]
    public void Civi_ConfigurationRegisters_IsHeard()
    {
        using var code = new PhpCode(
            """
            function ferry_civicrm_config(&$config) {
                if (isset(Civi::$statics[__FUNCTION__])) { return; }
                Civi::$statics[__FUNCTION__] = 1;
                Civi::dispatcher()->addListener('hook_civicrm_toll', function ($e) { $e->toll = 2; }, 50);
            }
            """,
            "ferry.php");
        using PhpPlugin plugin = code.Load();

        Assert.AreEqual("hook_civicrm_toll  50  closure ferry.php:5", plugin.Listeners[1].ToString());
    }

    [TestMethod]
    public void PhpDispatchesWithinAListener_NetHearsOfIt()
    {
        using var code = new PhpCode(
            """
            Civi::dispatcher()->addListener('civi.outer', function ($e) {
                $inner = Civi::dispatcher()->dispatch('civi.inner', \Civi\Core\Event\GenericHookEvent::create(['n' => 1]));
                $e->n = $inner->n;
            });
            Yii::$app->on('outer', function ($e) {
                $inner = new \yii\base\Event();
                \yii\base\Event::trigger('App\Model', 'inner', $inner);
                $e->handled = $inner->handled;
            });
            $moss = new \Moss\Dispatcher\Dispatcher();
            $moss->register('outer', function ($c, $subject) use ($moss) { return $moss->fire('inner', $subject, 'told') . '!'; });
            """);
        using PhpPlugin plugin = code.Load(new PhpPluginOptions().Map<Model>("App\\Model"));
        using var civi = new CiviApplication();
        civi.Boot();
        plugin.ListenIn(civi);
        civi.Dispatcher.AddListener("civi.inner", (GenericHookEvent e) => e["n"] = 42);
        var events = new EventRegistry();
        var application = new Application(events);
        plugin.ListenIn(events, application);
        events.Class(typeof(Model)).On("inner", e => e.Handled = true);
        var moss = new MossDispatcher();
        plugin.ListenIn(moss);
        moss.Register("inner", (_, subject, message) => $"{subject} {message}");
        GenericHookEvent hook = GenericHookEvent.Create(("n", 0L));
        var @event = new Event();

        civi.Dispatcher.Dispatch("civi.outer", hook);
        application.Trigger("outer", @event);

        Assert.AreEqual(42L, hook["n"]);
        Assert.IsTrue(@event.Handled);
        Assert.AreEqual("net told!", moss.Fire("outer", "net"));
    }

    public sealed class Model : Component;

    private sealed class Quiet : IPlugin
    {
        public PluginPriority Weight => 0;

        public bool IsInitialized => true;

        public void Run()
        {
        }
    }
}
