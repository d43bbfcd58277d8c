using Compat.Civi;
using Compat.Comodojo;
using Compat.Moss;
using Compat.Yii;
using Dispatching;
using Dispatching.Contracts;
using MibewDispatcher = Compat.Mibew.EventDispatcher;

// The methods that are refused are what is tested; one is a plugin's, which is found on its object.
#pragma warning disable MA0147, MA0134, CA1822, CA2012

namespace Tests.Forms;

/// <summary>What could not be awaited is refused when it is registered, in all systems, with its name and what to do.</summary>
[TestClass]
public sealed class RefusedFormTests
{
    public static IEnumerable<object[]> AsyncVoids() =>
        AsyncVoidRegistrations.Keys.Select(name => (object[])[name]);

    public static IEnumerable<object[]> Combined() =>
        CombinedRegistrations.Keys.Select(name => (object[])[name]);

    private static Dictionary<string, Action> AsyncVoidRegistrations => new(StringComparer.Ordinal)
    {
        ["engine"] = () => new EventDispatcher().AddListener<FormEvent>(Lost),
        ["engine, lambda"] = () =>
        {
            Action<FormEvent> lambda = async e => await Task.Yield();
            new EventDispatcher().AddListener(lambda);
        },
        ["engine, context"] = () => new EventDispatcher().AddListener<FormEvent>(LostWithContext),
        ["engine, one of several"] = () => new EventDispatcher().AddListener((Action<FormEvent>)Kept + Lost),
        ["subscriber"] = () => new EventDispatcher().AddSubscriber(new FormSubscriber(events => events.On<FormEvent>(Lost))),
        ["scoped"] = () => new ScopedEventDispatcher(new EventDispatcher()).AddListener<FormEvent>(Lost),
        ["lazy"] = () => new EventDispatcher().AddLazy(() => new Losing(), events => events.On<FormEvent>(one => one.Lose)),
        ["lazy, context"] = () => new EventDispatcher().AddLazy(
            () => new Losing(), events => events.On<FormEvent>("x", one => one.LoseWithContext)),
        ["lazy, scoped"] = () => new ScopedEventDispatcher(new EventDispatcher()).AddLazy(
            () => new Losing(), events => events.On<FormEvent>(one => one.Lose)),
        ["lazy, traced"] = () => new TraceableEventDispatcher(new EventDispatcher()).AddLazy(
            () => new Losing(), events => events.On<FormEvent>(one => one.Lose)),
        ["lazy, civi"] = () => new CiviEventDispatcher().AddLazy(
            () => new Losing(), events => events.On<GenericHookEvent>("x", one => one.LoseHook)),
        ["yii"] = () => new FormComponent().On("x", Lost),
        ["yii, class"] = () => new EventRegistry().Class(typeof(FormComponent)).On("x", Lost),
        ["yii, catalogue"] = () => new HandlerCatalogue().Add("x", (Action<Compat.Yii.Event>)Lost),
        ["civi"] = () => new CiviEventDispatcher().AddListener("x", Lost),
        ["civi, parameters"] = () => new CiviEventDispatcher().AddListener("&x", (Action<string>)LostText),
        ["mibew"] = () => new MibewDispatcher().AttachListener("x", new FormPlugin(), Lost),
        ["mibew, by name"] = () => new MibewDispatcher().AttachListener("x", new LosingPlugin(), nameof(LosingPlugin.Lose)),
        ["moss"] = () => new MossDispatcher().Register("x", Lost),
        ["comodojo"] = () => new ComodojoDispatcher().AddHook<object>("x", Lost),
        ["comodojo, by name"] = () => new ComodojoDispatcher().AddHook("x", new LosingPlugin(), nameof(LosingPlugin.Lose)),
    };

    private static Dictionary<string, Action> CombinedRegistrations => new(StringComparer.Ordinal)
    {
        ["engine"] = () => new EventDispatcher().AddListener(Twice<Func<FormEvent, Task>>(_ => Task.CompletedTask)),
        ["engine, value task"] = () => new EventDispatcher().AddListener(Twice<Func<FormEvent, ValueTask>>(_ => default)),
        ["engine, result"] = () => new EventDispatcher().AddListener(Twice<Func<FormEvent, ValueTask<int>>>(_ => new(1))),
        ["yii"] = () => new FormComponent().On("x", Twice<Func<Compat.Yii.Event, Task>>(_ => Task.CompletedTask)),
        ["yii, result"] = () => new FormComponent().On("x", Twice<Func<Compat.Yii.Event, ValueTask<int>>>(_ => new(1))),
        ["civi"] = () => new CiviEventDispatcher().AddListener("x", Twice<Func<GenericHookEvent, ValueTask>>(_ => default)),
        ["mibew"] = () => new MibewDispatcher().AttachListener(
            "x", new FormPlugin(), Twice<Func<Compat.Mibew.EventArguments, Task>>(_ => Task.CompletedTask)),
        ["moss"] = () => new MossDispatcher().Register(
            "x", Twice<Func<IMossContainer, object?, string?, Task>>((_, _, _) => Task.CompletedTask)),
        ["comodojo"] = () => new ComodojoDispatcher().AddHook("x", Twice<Func<object, Task>>(_ => Task.CompletedTask)),
    };

    [TestMethod]
    [DynamicData(nameof(AsyncVoids))]
    public void Register_AsyncVoid_IsRefusedWithItsNameAndAdvice(string verb)
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(AsyncVoidRegistrations[verb]);

        Assert.Contains("'async void'", error.Message);
        Assert.Contains("Let it return a Task", error.Message);
        Assert.MatchesRegex(@"'[\w.+ =>]*(Lost|Lose|lambda)\w*'", error.Message);
    }

    [TestMethod]
    [DynamicData(nameof(Combined))]
    public void Register_SeveralAsynchronousListenersInOneDelegate_AreRefused(string verb)
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(CombinedRegistrations[verb]);

        Assert.Contains("the last one alone", error.Message);
        Assert.Contains("Add each of them on its own", error.Message);
    }

    [TestMethod]
    public void Register_LambdaThatLetsAnAwaitableGo_IsRefusedWithItsType()
    {
        var probe = new FormProbe();

        ArgumentException configured = Assert.ThrowsExactly<ArgumentException>(
            () => new EventDispatcher().AddListener<FormEvent>(e => probe.Plain(e).ConfigureAwait(false)));
        ArgumentException ofYii = Assert.ThrowsExactly<ArgumentException>(
            () => new FormComponent().On("x", (Compat.Yii.Event e) => probe.Value(e).ConfigureAwait(false)));

        Assert.Contains("lets a 'ConfiguredTaskAwaitable' go", configured.Message);
        Assert.Contains("lets a 'ConfiguredValueTaskAwaitable' go", ofYii.Message);
        Assert.Contains("await the task", configured.Message);
    }

    [TestMethod]
    public void AddLazy_OneMethodIsAsyncVoid_AddsNone()
    {
        var dispatcher = new EventDispatcher();

        Assert.ThrowsExactly<ArgumentException>(() => dispatcher.AddLazy(
            () => new Losing(), events => events.On<FormEvent>(one => one.Keep).On<FormEvent>(one => one.Lose)));

        Assert.IsFalse(dispatcher.HasListeners());
    }

    [TestMethod]
    public void AddLazy_MethodThatOnlyTheObjectTells_IsRefusedWithTheSameErrorWhenItIsMade()
    {
        var known = new EventDispatcher();
        var unknown = new EventDispatcher();
        unknown.AddLazy<ILosing>(() => new Losing(), events => events.On<FormEvent>(one => one.Lose));

        ArgumentException atOnce = Assert.ThrowsExactly<ArgumentException>(
            () => known.AddLazy(() => new Losing(), events => events.On<FormEvent>(one => one.Lose)));
        ArgumentException made = Assert.ThrowsExactly<ArgumentException>(() => unknown.Dispatch(new FormEvent()));

        Assert.AreEqual(atOnce.Message, made.Message);
    }

    [TestMethod]
    public void AddLazy_AsyncVoidMethodThatADerivedClassReplaces_IsCalled()
    {
        var dispatcher = new EventDispatcher();
        var mended = new Mended();
        dispatcher.AddLazy<Overridden>(() => mended, events => events.On<FormEvent>(one => one.Lose));

        dispatcher.Dispatch(new FormEvent());

        Assert.AreEqual(1, mended.Calls);
    }

    [TestMethod]
    public void AddSubscriber_OneListenerIsRefused_AddsNone()
    {
        var dispatcher = new EventDispatcher();
        var subscriber = new FormSubscriber(events => events.On<FormEvent>(Kept).On<FormEvent>(Lost));

        Assert.ThrowsExactly<ArgumentException>(() => dispatcher.AddSubscriber(subscriber));

        Assert.IsFalse(dispatcher.HasListeners());
    }

    [TestMethod]
    public void AddListener_SeveralSynchronousListenersInOneDelegate_AreAllCalled()
    {
        var dispatcher = new EventDispatcher();
        List<string> calls = [];
        Action<FormEvent> both = _ => calls.Add("one");
        both += _ => calls.Add("two");
        dispatcher.AddListener(both);

        dispatcher.Dispatch(new FormEvent());

        Assert.AreSequenceEqual(["one", "two"], calls);
    }

    private static TDelegate Twice<TDelegate>(TDelegate listener)
        where TDelegate : Delegate => (TDelegate)Delegate.Combine(listener, listener);

    private static void Kept(FormEvent @event) => _ = @event;

    private static async void Lost(object @event) => await Task.Yield();

    private static async void LostText(string text) => await Task.Yield();

    private static async void LostWithContext(FormEvent @event, EventContext context) => await Task.Yield();

    private static async void Lost(IMossContainer container, object? subject, string? message) => await Task.Yield();

    private interface ILosing
    {
        void Lose(FormEvent @event);
    }

    private class Overridden
    {
        public virtual async void Lose(FormEvent @event) => await Task.Yield();
    }

    private sealed class Mended : Overridden
    {
        public int Calls { get; private set; }

        public override void Lose(FormEvent @event) => Calls++;
    }

    private sealed class Losing : ILosing
    {
        public void Keep(FormEvent @event) => _ = @event;

        public async void Lose(FormEvent @event) => await Task.Yield();

        public async void LoseWithContext(FormEvent @event, EventContext context) => await Task.Yield();

        public async void LoseHook(GenericHookEvent @event) => await Task.Yield();
    }

    private sealed class LosingPlugin : Compat.Mibew.Plugin
    {
        public override void Run()
        {
        }

        public async void Lose(Compat.Mibew.EventArguments arguments) => await Task.Yield();
    }
}
