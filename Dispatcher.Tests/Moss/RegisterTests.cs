using Compat.Moss;
using Dispatching.Contracts;

namespace Tests.MossAdapter;

[TestClass]
public sealed class RegisterTests
{
    private readonly List<string> _calls = [];
    private readonly MossDispatcher _dispatcher = new();

    [TestMethod]
    [DataRow(new[] { 0, 0, 0 }, "C,B,A")]
    [DataRow(new[] { 5, 1, 3, 0 }, "D,A,B,C")]
    [DataRow(new[] { -1, -1, -1 }, "B,C,A")]
    public void Register_PriorityIsAPlace_AtThatMoment(int[] priorities, string order)
    {
        for (int i = 0; i < priorities.Length; i++)
        {
            string name = ((char)('A' + i)).ToString();
            _dispatcher.Register("foo", (_, _, _) => _calls.Add(name), priorities[i]);
        }

        _dispatcher.Fire("foo");

        Assert.AreEqual(order, string.Join(',', _calls));
    }

    [TestMethod]
    public void Register_SeveralEventsOrNone_RegistersForAllOrRefuses()
    {
        _dispatcher.Register(["foo", "bar"], Note("called"));
        string[] none = [];

        _dispatcher.Fire("foo");
        _dispatcher.Fire("bar");

        Assert.HasCount(2, _calls);
        Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.Register(none, Note("never")));
    }

    [TestMethod]
    public void Aspects_RegisteredByAListener_AreCalledInTheSameFire()
    {
        _dispatcher.Register("foo", (_, _, _) =>
        {
            _dispatcher.Register("foo:after", Note("after")).Register("foo:exception", (_, subject, _) => subject);
            return null;
        });
        _dispatcher.Register("bar", (_, _, _) =>
        {
            _dispatcher.Register("bar:exception", Note("exception"));
            throw new FormatException();
        });

        _dispatcher.Fire("foo");
        _dispatcher.Fire("bar");

        Assert.AreEqual("after exception", string.Join(' ', _calls));
    }

    [TestMethod]
    [DataRow(new[] { -1 }, "A,C,B")]
    [DataRow(new[] { -2 }, "C,A,B")]
    [DataRow(new[] { -9 }, "C,A,B")]
    [DataRow(new[] { 99 }, "A,B,C")]
    [DataRow(new[] { int.MinValue }, "C,A,B")]
    [DataRow(new[] { int.MaxValue }, "A,B,C")]
    public void Register_PlaceFromTheEndOrBeyondIt_IsWithinTheList(int[] place, string order)
    {
        _dispatcher.Register("foo", Note("A")).Register("foo", Note("B")).Register("foo", Note("C"), place[0]);

        _dispatcher.Fire("foo");

        Assert.AreEqual(order, string.Join(',', _calls));
    }

    [TestMethod]
    public void Register_NameTwice_ListensTwice()
    {
        _dispatcher.Register(["foo", "foo"], Note("called"));

        _dispatcher.Fire("foo");

        Assert.HasCount(2, _calls);
    }

    [TestMethod]
    public void GetListeners_EveryKindOfListener_SaysWhereItWasRegistered()
    {
        _dispatcher.Register("foo", (_, subject, _) => subject);
        _dispatcher.Register("foo", (_, subject, _, eventName) => subject ?? eventName);
        _dispatcher.Register("foo", (_, _, _) => _calls.Clear());
        _dispatcher.Register("foo", async (_, _, _) => await Task.Yield());
        _dispatcher.Register("foo", async (_, subject, _, _) => await Task.FromResult(subject));
        _dispatcher.Register("foo", (_, _, _) => throw new FormatException());
        _dispatcher.Register("foo", new Listener("component"));

        IReadOnlyList<ListenerDescription> listeners = _dispatcher.GetListeners("foo");

        Assert.IsTrue(listeners.All(listener => Path.GetFileName(listener.FilePath) == "RegisterTests.cs"));
        CollectionAssert.AreEqual(
            Enumerable.Range(listeners[0].LineNumber, 7).ToArray(), listeners.Select(listener => listener.LineNumber).ToArray());
    }

    private Func<IMossContainer, object?, string?, object?> Note(string call) => (_, subject, _) =>
    {
        _calls.Add(call);
        return subject;
    };
}
