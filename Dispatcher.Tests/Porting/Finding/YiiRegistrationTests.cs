using Dispatching.Porting;

namespace Tests.Porting.Finding;

[TestClass]
public sealed class YiiRegistrationTests
{
    [TestMethod]
    public void Configuration_WithoutANameOfYii_IsYiis()
    {
        string[] found = TemporaryPlugin.Registrations("""
            use market\widgets\Stall;
            use market\Events;
            return ['id' => 'market', 'events' => [
                ['class' => Stall::class, 'event' => Stall::EVENT_INIT, 'callback' => [Events::class, 'onStall']],
                [Stall::class, 'closed', [Events::class, 'onClosed']],
            ]];
            """);

        CollectionAssert.AreEqual(new[] { "init onStall 0", "closed onClosed 0" }, found);
    }

    [TestMethod]
    public void ConfigurationOfAComponent_NamesTheEventInItsKey()
    {
        string[] found = TemporaryPlugin.Registrations("""
            use yii\web\User;
            return ['components' => ['user' => [
                'on ' . User::EVENT_AFTER_LOGIN => function ($event) { return 1; },
                'on beforeLogout' => ['app\Guard', 'leave'],
                'on purpose or not' => 'text', 'on sundays' => 'closed',
            ]]];
            """);

        CollectionAssert.AreEqual(new[] { "afterLogin closure 0", "beforeLogout leave 0" }, found);
    }

    [TestMethod]
    public void BehaviorsClosure_ThatReturns_RegistersNothingMore()
    {
        string[] found = TemporaryPlugin.Registrations("""
            class Kiln extends \yii\base\Behavior {
                public function events() { return ['heat' => function ($event) { $x = ['cool' => 'fire']; return $x; }, 'cool' => 'fire']; }
                public function fire() { }
            }
            """);

        CollectionAssert.AreEqual(new[] { "heat closure 0", "cool fire 0" }, found);
    }

    [TestMethod]
    public void BehaviorsEvents_AreThoseThatItMerges()
    {
        string[] found = TemporaryPlugin.Registrations("""
            use yii\helpers\ArrayHelper;
            class Kiln extends \yii\base\Behavior {
                public function events() { return ArrayHelper::merge(parent::events(), [self::EVENT_HOT => 'fire']); }
                const EVENT_HOT = 'hot';
                public function fire() { }
            }
            """);

        CollectionAssert.AreEqual(new[] { "hot fire 0" }, found);
    }

    [TestMethod]
    public void Events_OfWhatIsNoBehavior_AreNone()
    {
        string[] found = TemporaryPlugin.Registrations("""
            class Module extends \yii\base\Module { public function events() { return [Widget::EVENT_ITEMS => 'addItems']; } }
            class Diary extends \yii\db\ActiveRecord { public function events() { return $this->hasMany(Event::class, ['id' => 'id']); } }
            """);

        CollectionAssert.AreEqual(Array.Empty<string>(), found);
    }

    [TestMethod]
    public void Variable_GivenAClosureOnce_IsThatClosureForAllEvents()
    {
        PortedPlugin plugin = TemporaryPlugin.Port("""
            use yii\base\Event; use yii\db\ActiveRecord;
            class Boot implements \yii\base\BootstrapInterface { public function bootstrap($app) {
                $log = function ($event) { return note($event); };
                Event::on(ActiveRecord::class, ActiveRecord::EVENT_AFTER_INSERT, $log);
                Event::on(ActiveRecord::class, ActiveRecord::EVENT_AFTER_UPDATE, $log);
            } }
            """);

        Assert.IsTrue(plugin.Report.Registrations.All(found => found is { Listener: "closure", Status: "done" }));
        Assert.AreEqual(1, plugin.Files["SampleRegistrations.cs"].Split("internal static").Length - 1);
    }

    [TestMethod]
    public void ConditionOfAJoin_IsNoListener()
    {
        string[] found = TemporaryPlugin.Registrations("""
            class Finder extends \yii\base\Component { public function find($query) { return $query->on('a.id', 'b.id'); } }
            """);

        CollectionAssert.AreEqual(Array.Empty<string>(), found);
    }
}
