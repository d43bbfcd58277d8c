using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>
/// How listings show listeners: the kinds of Symfony's <c>WrappedListenerTest</c> (behaviour/symfony.md 4.6) that exist here.
/// </summary>
[TestClass]
public sealed class ListingTests
{
    private sealed class OrderPlaced
    {
        public int Number { get; init; }
    }

    private sealed class Audit
    {
        private int _recorded;

        public void Record(OrderPlaced placed) => _recorded++;

        public void Invoke(OrderPlaced placed) => _recorded++;

        public static void Check(OrderPlaced placed) => ArgumentNullException.ThrowIfNull(placed);
    }

    private sealed class Invoicing
    {
        private int _invoiced;

        public void OnOrderPlaced(OrderPlaced placed) => _invoiced++;
    }

    private readonly EventDispatcher _dispatcher = new();

    [TestMethod]
    public void ToString_OfEachListener_IsAsShownInTheDocuments()
    {
        var audit = new Audit();
#line 5 "/somewhere/Program.cs"
        _dispatcher.AddListener<OrderPlaced>(e => Console.WriteLine(e.Number));
#line default
        _dispatcher.AddListener<OrderPlaced>(audit.Record, priority: 100);
        _dispatcher.AddLazy(() => new Invoicing(), events => events.On<OrderPlaced>(i => i.OnOrderPlaced, priority: -10));

        string[] lines = [.. _dispatcher.GetListeners<OrderPlaced>().Select(listener => listener.ToString())];

        Assert.AreEqual("  100  Audit.Record", lines[0]);
        Assert.AreEqual("    0  e => Console.WriteLine(e.Number)  (Program.cs:5)", lines[1]);
        Assert.AreEqual("  -10  Invoicing.OnOrderPlaced  (lazy, not made yet)", lines[2]);
    }

    [TestMethod]
    public void Name_OfALambdaOfSeveralLines_IsOneLine()
    {
        ListenerDescription found = Added(() => _dispatcher.AddListener<OrderPlaced>("order", e =>
        {
            Console.WriteLine(e.Number);
        }));

        Assert.AreEqual("e => { Console.WriteLine(e.Number); }", found.Name);
        Assert.AreEqual(1, found.ToString().Split('\n').Length);
    }

    [TestMethod]
    public void Name_OfALongLambda_IsCutAtAHundredCharacters()
    {
        ListenerDescription found = Added(() => _dispatcher.AddListener<OrderPlaced>("order", e => Console.WriteLine(
            "a text that goes on and on and on and on and on and on and on and on and on and on and on and on and on")));

        Assert.AreEqual(100, found.Name.Length);
        Assert.StartsWith("e => Console.WriteLine( \"a text that goes on", found.Name);
        Assert.EndsWith("…", found.Name);
    }

    [TestMethod]
    public void Error_OfALambdaOfSeveralLines_NamesItInOneLine()
    {
        _dispatcher.AddListener<OrderPlaced>("order", async e =>
        {
            await Task.Yield();
        });

        InvalidOperationException refused =
            Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new OrderPlaced(), "order"));

        Assert.Contains("'async e => { await Task.Yield(); }'", refused.Message);
    }

    [TestMethod]
    public void Name_OfAnAdaptersLambdaOfSeveralLines_IsOneLine()
    {
        var component = new Compat.Yii.Component();
        component.On("order", _ =>
        {
            Console.WriteLine();
        });

        Assert.AreEqual("_ => { Console.WriteLine(); }", component.GetListeners()["order"].Single().Name);
    }

    [TestMethod]
    public void Description_OfAnObjectsMethod_NamesClassAndMethod()
    {
        var audit = new Audit();

        ListenerDescription found = Added(() => _dispatcher.AddListener<OrderPlaced>("order", audit.Invoke, 3));

        Assert.AreEqual("Audit.Invoke", found.Name);
        Assert.AreEqual("order", found.EventName);
        Assert.AreEqual(3, found.Priority);
        Assert.AreEqual(typeof(Audit), found.DeclaringType);
        Assert.AreEqual(typeof(OrderPlaced), found.EventType);
        Assert.IsFalse(found.IsAnonymous || found.IsStatic || found.IsLazy || found.IsAsynchronous);
        Assert.AreEqual("ListingTests.cs", Path.GetFileName(found.FilePath));
        Assert.IsGreaterThan(0, found.LineNumber);
    }

    [TestMethod]
    public void Description_OfAStaticMethod_NamesItsClass()
    {
        ListenerDescription found = Added(() => _dispatcher.AddListener<OrderPlaced>("order", Audit.Check));

        Assert.AreEqual("Audit.Check", found.Name);
        Assert.AreEqual(typeof(Audit), found.DeclaringType);
        Assert.IsTrue(found.IsStatic);
        Assert.IsFalse(found.IsAnonymous);
    }

    [TestMethod]
    public void Description_OfALambda_IsItsText()
    {
        ListenerDescription found = Added(() => _dispatcher.AddListener<OrderPlaced>("order", async placed => await Task.Yield()));

        Assert.AreEqual("async placed => await Task.Yield()", found.Name);
        Assert.IsTrue(found.IsAnonymous);
        Assert.IsTrue(found.IsAsynchronous);
    }

    [TestMethod]
    public void Description_OfALocalFunction_IsItsName()
    {
        int heard = 0;
        ListenerDescription found = Added(() => _dispatcher.AddListener<OrderPlaced>("order", Hear));

        Assert.AreEqual("Hear", found.Name);
        Assert.IsTrue(found.IsAnonymous);
        Assert.AreEqual(0, heard);

        void Hear(OrderPlaced placed) => heard++;
    }

    [TestMethod]
    public void Description_OfALazyLambda_NamesTheServiceAndTheText()
    {
        ListenerDescription found = Added(() =>
            _dispatcher.AddLazy(() => new Audit(), events => events.On<OrderPlaced>("order", a => placed => a.Record(placed))));

        Assert.AreEqual("Audit: a => placed => a.Record(placed)", found.Name);
        Assert.AreEqual(typeof(Audit), found.DeclaringType);
        Assert.IsNull(found.Listener);
    }

    private ListenerDescription Added(Func<ListenerRegistration> add)
    {
        add();
        return _dispatcher.GetListeners("order")[^1];
    }
}
