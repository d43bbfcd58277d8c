using Dispatching.Porting;

namespace Tests.Porting.Finding;

[TestClass]
public sealed class SymfonyRegistrationTests
{
    [TestMethod]
    public void Tag_WithoutMethod_TakesTheOneOfTheEventsOtherName()
    {
        string[] found = TemporaryPlugin.Registrations("""
            use Symfony\Component\HttpKernel\Event\ViewEvent;
            class Painter { public function onKernelView($event) { } }
            $services->set('painter', Painter::class)->tag('kernel.event_listener', ['event' => ViewEvent::class, 'priority' => 5]);
            """);

        CollectionAssert.AreEqual(new[] { "Symfony\\Component\\HttpKernel\\Event\\ViewEvent onKernelView 5" }, found);
    }

    [TestMethod]
    public void Tag_WithoutEvent_TakesTheTypeOfTheParameter()
    {
        string[] found = TemporaryPlugin.Registrations("""
            use Symfony\Component\HttpKernel\Event\RequestEvent;
            class Guard { public function __invoke(RequestEvent $event) { } public function look(RequestEvent $event) { } }
            $services->set(Guard::class, Guard::class)->tag('kernel.event_listener')->tag('kernel.event_listener', ['method' => 'look']);
            """);

        string request = "Symfony\\Component\\HttpKernel\\Event\\RequestEvent";
        CollectionAssert.AreEquivalent(new[] { $"{request} __invoke 0", $"{request} look 0" }, found);
    }

    [TestMethod]
    public void Priority_OfMoreThan32Bits_IsTheNearest()
    {
        PortedPlugin plugin = TemporaryPlugin.Port("""
            class Last implements \Symfony\Component\EventDispatcher\EventSubscriberInterface {
                public static function getSubscribedEvents() { return ['a' => ['go', PHP_INT_MIN], 'b' => ['go', PHP_INT_MAX - 1]]; }
                public function go($event) { }
            }
            """);

        PortedRegistration[] found = [.. plugin.Report.Registrations];
        CollectionAssert.AreEqual(new long?[] { long.MinValue, long.MaxValue - 1 }, found.Select(one => one.Priority).ToArray());
        Assert.IsTrue(Array.TrueForAll(found, one => one.Status == "done" && one.Note!.Contains("32 bits", StringComparison.Ordinal)));
        Assert.Contains("priority: -2147483648", plugin.Files["SampleRegistrations.cs"]);
    }

    [TestMethod]
    public void Attributes_OfDoctrine_NameTheMethodOrAreCalledAsTheEvent()
    {
        string[] found = TemporaryPlugin.Registrations("""
            use Doctrine\ORM\Events;
            #[AsEntityListener(Events::prePersist, 'before', entity: Stamp::class)]
            #[AsEntityListener(event: Events::preUpdate, entity: Stamp::class, priority: 7)]
            #[AsDoctrineListener(Events::postFlush, 9)]
            class Stamps { public function before($stamp) { } public function preUpdate($stamp) { } public function __invoke($event) { } }
            """);

        CollectionAssert.AreEqual(new[] { "prePersist before 0", "preUpdate preUpdate 7", "postFlush __invoke 9" }, found);
    }

    [TestMethod]
    public void Method_ThatHandsItsParametersOn_RegistersNothing()
    {
        string[] found = TemporaryPlugin.Registrations("""
            class Relay {
                /** @var \Symfony\Component\EventDispatcher\EventDispatcher */ private $inner;
                use \Symfony\Some\Thing;
                public function addListener($name, $listener, $priority = 0) { $this->inner->addListener($name, $listener, $priority); }
                public function all($names) { foreach ($names as $name) { $this->inner->addListener($name, [$this, 'heard'], 4); } }
            }
            """);

        CollectionAssert.AreEqual(new[] { "$name heard 4" }, found);
    }

    [TestMethod]
    public void Constant_OfAnUnknownClass_IsNotTakenForSymfonysOfItsName()
    {
        string[] found = TemporaryPlugin.Registrations("""
            class Door implements \Symfony\Component\EventDispatcher\EventSubscriberInterface {
                public static function getSubscribedEvents() { return [\Acme\Locks::AUTHENTICATION_SUCCESS => 'open']; }
                public function open($event) { }
            }
            """);

        CollectionAssert.AreEqual(new[] { "Acme\\Locks::AUTHENTICATION_SUCCESS open 0" }, found);
    }

    [TestMethod]
    public void Chain_OverSeveralLines_StandsWhereTheMethodIsNamed()
    {
        PortedPlugin plugin = TemporaryPlugin.Port("""
            use Symfony\Component\Form\FormEvents;
            $builder
                ->add('name')
                ->addEventListener(FormEvents::SUBMIT, function ($event) { });
            """);

        Assert.AreEqual(5, plugin.Report.Registrations.Single().Line);
    }
}
