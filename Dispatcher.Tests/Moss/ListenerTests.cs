using Compat.Moss;

namespace Tests.MossAdapter;

[TestClass]
public sealed class ListenerTests
{
    private readonly MossContainer _container = new();
    private readonly MossDispatcher _dispatcher;

    public ListenerTests() => _dispatcher = new MossDispatcher(_container);

    [TestMethod]
    public void Listener_Component_IsTheResultAndGetsItsArguments()
    {
        var component = new Component();
        _container.Register("component", component);
        _dispatcher.Register("foo", new Listener("component", "method", "plain", "@subject", "@Message"));

        Assert.AreSame(component, _dispatcher.Fire("foo", "s", "m"));
        CollectionAssert.AreEqual(new object[] { "plain", "s", "m" }, component.Seen);
    }

    [TestMethod]
    public async Task Listener_MethodReturnsATask_IsAwaitedOrRefused()
    {
        var component = new Component();
        _container.Register("component", component);
        _dispatcher.Register("foo", new Listener("component", "Later"));

        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Fire("foo"));
        Assert.IsEmpty(component.Seen);
        await _dispatcher.FireAsync("foo");
        Assert.HasCount(1, component.Seen);
    }

    [TestMethod]
    public void Listener_WrongNames_AreErrorsThatNameThem()
    {
        _container.Register("component", new Component());

        Assert.Contains("'gone'", Assert.ThrowsExactly<MossContainerException>(() => new Listener("gone").Get(_container)).Message);
        Assert.Contains("'Gone'", Assert.ThrowsExactly<MissingMethodException>(
            () => new Listener("component", "Gone").Get(_container)).Message);
        Assert.ThrowsExactly<ArgumentNullException>(() => new Listener("component").Get(null!));
        Assert.ThrowsExactly<InvalidOperationException>(() => new Listener("component", "Method", 1).Get(_container));
    }

    [TestMethod]
    public void Listener_ArgumentOfAnotherType_IsRefusedWithBothNames()
    {
        _container.Register("component", new Component());

        string message = Assert.ThrowsExactly<InvalidOperationException>(
            () => new Listener("component", "Method", 1, null, "m").Get(_container)).Message;

        Assert.Contains("(String, Object, String)", message);
        Assert.Contains("(Int32, null, String)", message);
    }

    [TestMethod]
    public void Listener_ReferencesWithinLists_AreResolved()
    {
        var component = new Component();
        _container.Register("component", component);

        new Listener("component", "Method", "plain", new object[] { "@subject", new object[] { "@component" } }, "@Message")
            .Get(_container, "s");

        var list = (IReadOnlyList<object?>)component.Seen[1]!;
        Assert.AreEqual("s", list[0]);
        Assert.AreSame(component, ((IReadOnlyList<object?>)list[1]!)[0]);
    }
}
