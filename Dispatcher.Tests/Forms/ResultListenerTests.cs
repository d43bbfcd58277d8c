using Dispatching;
using Dispatching.Contracts;

namespace Tests.Forms;

/// <summary>A listener whose result nothing takes is known by what was added, not by the form in which it is called.</summary>
[TestClass]
public sealed class ResultListenerTests
{
    private readonly EventDispatcher _dispatcher = new();

    [TestMethod]
    public void RemoveListener_ListenerWithResult_IsFoundByItself()
    {
        int calls = 0;
        Func<FormEvent, ValueTask<int>> listener = _ => new ValueTask<int>(calls++);
        _dispatcher.AddListener(listener);

        Assert.IsTrue(_dispatcher.RemoveListener<FormEvent>(listener));
        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void RemoveListener_OneOfManyWithResults_IsTheOneThatIsGone()
    {
        Func<FormEvent, CancellationToken, ValueTask<int>>[] listeners =
            [.. Enumerable.Range(0, 200).Select(number => (Func<FormEvent, CancellationToken, ValueTask<int>>)((_, _) => new(number)))];
        foreach (Func<FormEvent, CancellationToken, ValueTask<int>> listener in listeners)
            _dispatcher.AddListener(listener);

        foreach (Func<FormEvent, CancellationToken, ValueTask<int>> listener in listeners)
            Assert.IsTrue(_dispatcher.RemoveListener<FormEvent>(listener));

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void RemoveSubscriber_ListenersWithResults_AreRemoved()
    {
        var subscriber = new FormSubscriber(events => events.On<FormEvent, int>(Answer).On<FormEvent, int>(e => Answer(e)));
        _dispatcher.AddSubscriber(subscriber);

        Assert.IsTrue(_dispatcher.RemoveSubscriber(subscriber));

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void GetListeners_ListenerWithResult_IsShownAsItWasAdded()
    {
        Func<FormEvent, ValueTask<int>> listener = Answer;
        _dispatcher.AddListener(listener);

        ListenerDescription shown = _dispatcher.GetListeners(typeof(FormEvent).FullName!).Single();

        Assert.AreSame(listener, shown.Listener);
        Assert.AreEqual($"{nameof(ResultListenerTests)}.{nameof(Answer)}", shown.Name);
        Assert.IsTrue(shown.IsAsynchronous);
    }

    [TestMethod]
    public async Task Off_YiiHandlerWithResult_IsDetachedByItself()
    {
        var component = new FormComponent();
        int calls = 0;
        Func<Compat.Yii.Event, ValueTask<int>> handler = _ => new ValueTask<int>(++calls);
        component.On("x", handler);
        await component.TriggerAsync("x");

        Assert.IsTrue(component.Off("x", handler));

        await component.TriggerAsync("x");
        Assert.AreEqual(1, calls);
    }

    private static ValueTask<int> Answer(FormEvent @event) => new(42);
}
