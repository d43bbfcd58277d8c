using Compat.Civi;
using Dispatching.Contracts;

namespace Tests.CiviAdapter;

/// <summary>Lazy objects, and removing by method and object, on CiviCRM's dispatcher.</summary>
[TestClass]
public sealed class LazyObjectTests
{
    private readonly CiviEventDispatcher _dispatcher = new();

    private abstract class Happened;

    private sealed class Placed : Happened;

    private sealed class Ended : Happened;

    private sealed class Journal
    {
        public int Calls { get; private set; }

        public void Note(Happened e) => Calls++;
    }

    [TestMethod]
    public void AddLazy_FactoryThrowsOnce_IsTriedAgainAndMakesOneForAll()
    {
        int tries = 0;
        var journal = new Journal();
        _dispatcher.AddLazy(
            () => ++tries == 1 ? throw new FormatException() : journal,
            events => events.On<Placed>("placed", j => j.Note).On<Ended>("ended", j => j.Note));

        Assert.ThrowsExactly<FormatException>(() => _dispatcher.Dispatch("placed", new Placed()));
        _dispatcher.Dispatch("placed", new Placed());
        _dispatcher.Dispatch("ended", new Ended());

        Assert.AreEqual("2 2", $"{tries} {journal.Calls}");
    }

    [TestMethod]
    public void GetListeners_OfAnotherEvent_SaysNotMadeUntilTheObjectIs()
    {
        _dispatcher.AddLazy(() => new Journal(), events => events.On<Placed>("placed", j => j.Note).On<Ended>("ended", j => j.Note));
        bool before = _dispatcher.GetListeners("ended")[0].Listener is null;
        _dispatcher.Dispatch("placed", new Placed());

        Assert.IsTrue(before);
        Assert.IsNotNull(_dispatcher.GetListeners("ended")[0].Listener);
    }

    [TestMethod]
    public void AddLazy_OneNameIsRefused_AddsNone()
    {
        Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.AddLazy(
            () => new Journal(), events => events.On<Placed>("placed", j => j.Note).On<Ended>("&ended", j => j.Note)));

        Assert.IsFalse(_dispatcher.HasListeners("placed"));
    }

    [TestMethod]
    public void RemoveListener_MethodThatTakesABaseOfTheEvent_IsFoundInItsNaturalType()
    {
        var journal = new Journal();
        IListenerRegistry registry = _dispatcher;
        registry.AddListener<Placed>("placed", journal.Note);

        Assert.IsTrue(registry.RemoveListener("placed", journal.Note));
    }

    [TestMethod]
    public void RemoveListener_OfALazyObject_IsFoundByItsMethodAndByItsFactory()
    {
        var journal = new Journal();
        Func<Journal> factory = () => journal;
        _dispatcher.AddLazy(factory, events => events.On<Placed>("placed", j => j.Note).On<Ended>("ended", j => j.Note));

        Assert.IsTrue(_dispatcher.RemoveListener("placed", factory));
        _dispatcher.Dispatch("ended", new Ended());
        Assert.IsTrue(_dispatcher.RemoveListener("ended", journal.Note));
    }
}
