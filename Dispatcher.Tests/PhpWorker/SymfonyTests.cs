using Dispatching;
using Dispatching.Contracts;
using Dispatching.PhpWorker;

namespace Tests.PhpWorker;

/// <summary>Listeners of PHP in a dispatcher, among .NET's.</summary>
[TestClass]
public sealed class SymfonyTests
{
    [TestMethod]
    public void Dispatch_ListenersOfBoth_AreCalledByPriority()
    {
        using var code = new PhpCode(
            """
            use Symfony\Component\EventDispatcher\EventSubscriberInterface;
            class Orders implements EventSubscriberInterface {
                public static function getSubscribedEvents() { return ['order.placed' => [['first', 10], ['last', -10]]]; }
                public function first($e) { $e['calls'] .= ' php:10'; }
                public function last($e, $name) { $e['calls'] .= " php:-10:$name"; }
            }
            """);
        using PhpPlugin plugin = code.Load();
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<GenericEvent>("order.placed", e => e["calls"] += " net:20", priority: 20);
        dispatcher.AddListener<GenericEvent>("order.placed", e => e["calls"] += " net:0");
        plugin.ListenIn(dispatcher);

        GenericEvent @event = dispatcher.Dispatch(new GenericEvent { ["calls"] = "" }, "order.placed");

        Assert.AreEqual(" net:20 php:10 net:0 php:-10:order.placed", @event["calls"]);
    }

    [TestMethod]
    public void Dispatch_PhpStopsTheEvent_ListenersBehindAreNotCalled()
    {
        using PhpCode code = PhpCode.OfListeners("halt($e) { $e->stopPropagation(); }");
        using PhpPlugin plugin = code.Load();
        var dispatcher = new EventDispatcher();
        plugin.ListenIn(dispatcher);
        dispatcher.AddListener<GenericEvent>("halt", _ => Assert.Fail("It was stopped."));

        GenericEvent @event = dispatcher.Dispatch(new GenericEvent(), "halt");

        Assert.IsTrue(@event.IsPropagationStopped);
    }

    [TestMethod]
    public void Dispatch_MappedEvent_HasItsClassInPhpAndIsChanged()
    {
        using var code = new PhpCode(
            """
            namespace App;
            class OrderPlaced { private int $number; public ?string $note = null;
                public function number(): int { return $this->number; } }
            \Symfony\Component\EventDispatcher\EventDispatcher::instance()->addListener(OrderPlaced::class,
                function (OrderPlaced $e) { $e->note = 'number ' . $e->number(); });
            """);
        using PhpPlugin plugin = code.Load(new PhpPluginOptions().Map<OrderPlaced>("App\\OrderPlaced"));
        var dispatcher = new EventDispatcher();
        plugin.ListenIn(dispatcher);

        OrderPlaced placed = dispatcher.Dispatch(new OrderPlaced(7));

        Assert.AreEqual("number 7", placed.Note);
    }

    [TestMethod]
    public void Dispatch_InPhpWithinAListener_ReachesListenersOfBoth()
    {
        using var code = new PhpCode(
            """
            namespace App;
            class OrderPlaced { public int $number; public ?string $note = null;
                public function __construct(int $number) { $this->number = $number; } }
            $d = \Symfony\Component\EventDispatcher\EventDispatcher::instance();
            $d->addListener('outer', function ($e, $name, $dispatcher) {
                $inner = $dispatcher->dispatch(new OrderPlaced(9));
                $e['note'] = $inner->note;
            });
            $d->addListener(OrderPlaced::class, function (OrderPlaced $e) { $e->note .= ' php'; }, -1);
            """);
        using PhpPlugin plugin = code.Load(new PhpPluginOptions().Map<OrderPlaced>("App\\OrderPlaced"));
        var dispatcher = new EventDispatcher();
        plugin.ListenIn(dispatcher);
        dispatcher.AddListener<OrderPlaced>(e => e.Note = $"net {e.Number}");

        GenericEvent outer = dispatcher.Dispatch(new GenericEvent(), "outer");

        Assert.AreEqual("net 9 php", outer["note"]);
    }

    [TestMethod]
    public void Dispatch_InPhpOfAClassThatIsNotMapped_IsAnObjectOfPhpThatNetMayStop()
    {
        using var code = new PhpCode(
            """
            class Rained extends \Symfony\Contracts\EventDispatcher\Event {
                private $depth = 3;
                public function depth() { return $this->depth; }
            }
            \Symfony\Component\EventDispatcher\EventDispatcher::instance()->addListener('outer', function ($e, $name, $dispatcher) {
                $rained = $dispatcher->dispatch(new Rained());
                $e['depth'] = $rained->depth();
                $e['stopped'] = $rained->isPropagationStopped();
            });
            """);
        using PhpPlugin plugin = code.Load();
        var dispatcher = new EventDispatcher();
        plugin.ListenIn(dispatcher);
        dispatcher.AddListener<PhpEvent>("Rained", e =>
        {
            e["depth"] = (long)e["depth"]! + 1;
            e.StopPropagation();
        });

        GenericEvent outer = dispatcher.Dispatch(new GenericEvent(), "outer");

        Assert.AreEqual(4L, outer["depth"]);
        Assert.IsTrue(outer.GetArgument<bool>("stopped"));
    }

    [TestMethod]
    public void Dispatch_ListenerOfNetThrowsWithinPhp_ReachesTheCallerUnchanged()
    {
        using PhpCode code = PhpCode.OfListeners("outer($e, $name, $d) { $d->dispatch(new GenericEvent(), 'inner'); }");
        using PhpPlugin plugin = code.Load();
        var dispatcher = new EventDispatcher();
        plugin.ListenIn(dispatcher);
        var thrown = new TimeoutException("late");
        Action<GenericEvent> fail = _ => throw thrown;
        dispatcher.AddListener("inner", fail);

        var caught = Assert.ThrowsExactly<TimeoutException>(() => dispatcher.Dispatch(new GenericEvent(), "outer"));

        Assert.AreSame(thrown, caught);
    }

    [TestMethod]
    public void Dispatch_InPhpWithoutEnd_IsToldSoAndTheProcessGoesOn()
    {
        using PhpCode code = PhpCode.OfListeners("again($e, $name, $d) { $d->dispatch(new GenericEvent(), 'again'); }");
        using PhpPlugin plugin = code.Load();
        var dispatcher = new EventDispatcher();
        plugin.ListenIn(dispatcher);

        var failure = Assert.ThrowsExactly<PhpPluginException>(() => dispatcher.Dispatch(new GenericEvent(), "again"));

        Assert.AreEqual(PhpFailure.TooDeep, failure.Failure);
        Assert.AreEqual(PhpPluginState.Ready, plugin.Health.State);
    }

    [TestMethod]
    public void Load_AttributesOnMethods_Listen()
    {
        using var code = new PhpCode(
            """
            use Symfony\Component\EventDispatcher\Attribute\AsEventListener;
            class Marked {
                #[AsEventListener('cache.clear', priority: 3)]
                public function forget() {}
            }
            """);
        using PhpPlugin plugin = code.Load();

        Assert.AreEqual("cache.clear  3  Marked::forget", plugin.Listeners.Single().ToString());
    }

    [TestMethod]
    public void Dispose_ListenersAreGone()
    {
        using PhpCode code = PhpCode.OfListeners("never($e) { }");
        PhpPlugin plugin = code.Load();
        var dispatcher = new EventDispatcher();
        plugin.ListenIn(dispatcher);

        plugin.Dispose();

        Assert.IsFalse(dispatcher.HasListeners("never"));
    }

    public sealed class OrderPlaced(int number) : StoppableEvent
    {
        public int Number => number;

        public string? Note { get; set; }
    }
}
