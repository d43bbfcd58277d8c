using System.Diagnostics;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.Watching;

/// <summary>What a synchronous listener sets in its context, the next one sees, and the caller: watched or not, by every way in.</summary>
[TestClass]
[DoNotParallelize]
public sealed class AmbientValueTests
{
    private static readonly AsyncLocal<string?> s_ambient = new();

    private sealed class Foo;

    [TestMethod]
    [DataRow("")]
    [DataRow("recorded")]
    [DataRow("activities")]
    public async Task SynchronousListener_SetsAnAmbientValue_IsSeenByTheNextAndTheCaller(string watching)
    {
        using IDisposable? watch = Watch(watching);
        foreach ((string way, Func<IListenerRegistry, Foo, ValueTask> dispatch) in Ways())
        {
            foreach (bool isPending in new[] { false, true })
            {
                var engine = new EventDispatcher();
                var scoped = new ScopedEventDispatcher(engine);
                scoped.AddListener<Foo>("other", _ => { });
                var scopedOverListeners = new ScopedEventDispatcher(new EventDispatcher());
                foreach (IListenerRegistry dispatcher in new IListenerRegistry[]
                    {
                        engine, new TraceableEventDispatcher(new EventDispatcher()), scoped, scopedOverListeners,
                        new TraceableEventDispatcher(scopedOverListeners),
                    })
                {
                    await AssertIsSeen(
                        dispatcher, dispatch, isPending, $"{way} through a {dispatcher.GetType().Name}, pending: {isPending}");
                }
            }
        }
    }

    [TestMethod]
    public async Task SynchronousListener_ThroughAFaultTolerantView_IsSeenByTheNextAndNotByTheCaller()
    {
        string? seen = null;
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Foo>(_ => s_ambient.Value = "set", 10);
        dispatcher.AddListener<Foo>(_ => seen = s_ambient.Value);
        s_ambient.Value = null;

        await new FaultTolerantEventDispatcher(dispatcher).DispatchEventAsync(new Foo());

        Assert.AreEqual("set", seen);
        Assert.IsNull(s_ambient.Value);
    }

    private static async Task AssertIsSeen(
        IListenerRegistry dispatcher, Func<IListenerRegistry, Foo, ValueTask> dispatch, bool isPending, string way)
    {
        string? seen = null;
        foreach (string name in new[] { "name", typeof(Foo).FullName! })
        {
            dispatcher.AddListener<Foo>(name, _ => s_ambient.Value = "set", 10);
            dispatcher.AddListener<Foo>(name, _ => seen = s_ambient.Value, 5);
            if (isPending)
                dispatcher.AddListener<Foo>(name, async _ => await Task.Yield());
        }

        s_ambient.Value = null;
        ValueTask pending = dispatch(dispatcher, new Foo());
        string? afterwards = s_ambient.Value;
        await pending;

        Assert.AreEqual("set", seen, way);
        Assert.AreEqual("set", afterwards, way);
    }

    // None of them may be an asynchronous method: its caller would see nothing.
    private static IEnumerable<(string Way, Func<IListenerRegistry, Foo, ValueTask> Dispatch)> Ways()
    {
        yield return ("by type", (dispatcher, foo) => Done(
            dispatcher is EventDispatcher own ? own.DispatchAsync(foo) : ((IEventDispatcher)dispatcher).DispatchAsync(foo)));
        yield return ("by name", (dispatcher, foo) => Done(
            dispatcher is EventDispatcher own
                ? own.DispatchAsync(foo, "name")
                : ((IEventDispatcher)dispatcher).DispatchAsync(foo, "name")));
        yield return ("as an object", (dispatcher, foo) => Done(((IEventDispatcher)dispatcher).DispatchAsync<object>(foo)));
        yield return ("by the interface", (dispatcher, foo) => Done(((IEventDispatcher)dispatcher).DispatchEventAsync(foo)));
        yield return (
            "by the interface and name", (dispatcher, foo) => Done(((IEventDispatcher)dispatcher).DispatchEventAsync(foo, "name")));
        yield return (
            "by the view",
            (dispatcher, foo) => Done(new ImmutableEventDispatcher((IEventDispatcher)dispatcher).DispatchEventAsync(foo)));
    }

    private static ValueTask Done<T>(ValueTask<T> dispatch) => new(dispatch.AsTask());

    private static IDisposable? Watch(string watching)
    {
        if (watching == "recorded")
            return new DispatchRecording();
        if (watching.Length == 0)
            return null;
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DispatchWatch.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
