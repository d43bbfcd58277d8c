using Dispatching;
using Dispatching.Contracts;
using Moq;

namespace Tests.Dispatching;

/// <summary>One object that is made at the first event of any of its listeners.</summary>
[TestClass]
public sealed class LazyObjectTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly Func<Journal> _factory;
    private readonly List<Journal> _made = [];

    public LazyObjectTests() => _factory = () =>
    {
        _made.Add(new Journal());
        return _made[^1];
    };

    private abstract class Happened;

    private sealed class Started : Happened;

    private sealed class Ended : Happened;

    private sealed class Journal
    {
        public string Text { get; private set; } = "";

        public void Note(Happened e) => Text += e.GetType().Name[0];

        public ValueTask NoteLate(Ended e, CancellationToken cancellation)
        {
            Text += "e";
            return ValueTask.CompletedTask;
        }
    }

    [TestMethod]
    public async Task AddLazy_WithListenersOfSeveralEvents_MakesOneObjectForAll()
    {
        _dispatcher.AddLazy(_factory, events => events
            .On<Started>(j => j.Note)
            .On<Ended>(j => j.NoteLate, priority: -5)
            .On<Ended>(j => j.Note));
        Assert.IsEmpty(_made);

        _dispatcher.Dispatch(new Started());
        await _dispatcher.DispatchAsync(new Ended());

        Assert.AreEqual("SEe", _made.Single().Text);
    }

    [TestMethod]
    public void AddLazy_WithoutPriority_IsAtZero()
    {
        _dispatcher.AddLazy(_factory, events => events.On<Started>(j => j.Note).On<Ended>("ended", j => j.Note, priority: 7));

        Assert.AreEqual(0, _dispatcher.GetListenerPriority<Started>(_factory));
        Assert.AreEqual(7, _dispatcher.GetListenerPriority("ended", _factory));
    }

    [TestMethod]
    public void Registration_Disposed_TakesAllListenersAway()
    {
        ListenerRegistration registration = _dispatcher.AddLazy(_factory, events => events.On<Started>(j => j.Note).On<Ended>(j => j.Note));
        ListenerRegistration another = _dispatcher.AddLazy(_factory, events => events.On<Ended>(j => j.Note));
        _dispatcher.Dispatch(new Started());

        registration.Dispose();
        registration.Dispose();

        Assert.AreNotEqual(registration, another);
        Assert.IsFalse(_dispatcher.HasListeners<Started>());
        Assert.HasCount(1, _dispatcher.GetListeners<Ended>());
    }

    [TestMethod]
    public void Registration_DisposedAfterOneWasRemoved_TakesTheOthersAway()
    {
        ListenerRegistration registration = _dispatcher.AddLazy(_factory, events => events.On<Started>(j => j.Note).On<Ended>(j => j.Note));
        Assert.IsTrue(_dispatcher.RemoveListener<Started>(_factory));

        Assert.IsTrue(_dispatcher.HasListeners<Ended>());
        registration.Dispose();

        Assert.IsFalse(_dispatcher.HasListeners());
        Assert.IsEmpty(_made);
    }

    [TestMethod]
    public void RemoveListener_ByTheMethodOfAnotherEvent_IsFoundOnceTheObjectIsMade()
    {
        _dispatcher.AddLazy(_factory, events => events.On<Started>(j => j.Note).On<Ended>(j => j.Note));
        _dispatcher.Dispatch(new Started());

        Assert.IsTrue(_dispatcher.RemoveListener<Ended>(_made[0].Note));

        Assert.IsFalse(_dispatcher.HasListeners<Ended>());
        Assert.IsTrue(_dispatcher.HasListeners<Started>());
    }

    [TestMethod]
    public void GetListeners_OfAnotherEvent_SaysNotMadeUntilTheObjectIs()
    {
        _dispatcher.AddLazy(_factory, events => events.On<Started>(j => j.Note).On<Ended>(j => j.Note));
        string before = _dispatcher.GetListeners<Ended>()[0].ToString();
        _dispatcher.Dispatch(new Started());

        Assert.AreEqual("    0  Journal.Note  (lazy, not made yet)", before);
        Assert.AreEqual("    0  Journal.Note  (lazy)", _dispatcher.GetListeners<Ended>()[0].ToString());
    }

    [TestMethod]
    public void AddLazy_EventsThrows_AddsNothing()
    {
        Assert.ThrowsExactly<FormatException>(() => _dispatcher.AddLazy(_factory, events =>
        {
            events.On<Started>(j => j.Note);
            throw new FormatException();
        }));

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void AddLazy_NamesNoEvent_IsRefusedAndSaysHowToNameOne()
    {
        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.AddLazy(_factory, _ => { }));

        Assert.AreEqual("events", refused.ParamName);
        Assert.Contains(typeof(Journal).ToString(), refused.Message);
        Assert.Contains("events.On<", refused.Message);
    }

    [TestMethod]
    public void AddLazy_RegistryRefusesTheSecond_TakesTheFirstAway()
    {
        var owner = new Mock<IRegistrationOwner>(MockBehavior.Strict);
        owner.Setup(one => one.Remove(12)).Returns(true);
        var registry = new Mock<IListenerRegistry>(MockBehavior.Strict);
        registry.SetupSequence(one => one.AddListener(It.IsAny<ListenerDefinition>()))
            .Returns(new ListenerRegistration(owner.Object, 12))
            .Throws(new NotSupportedException());

        Assert.ThrowsExactly<NotSupportedException>(
            () => registry.Object.AddLazy(_factory, events => events.On<Started>(j => j.Note).On<Ended>(j => j.Note)));

        owner.Verify(one => one.Remove(12), Times.Once);
    }
}
