using System.Globalization;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.WebPage;

[TestClass]
public sealed class TimelineTests
{
    [TestMethod]
    public async Task Request_NestedDispatches_StandUnderTheirListener()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration outer = dispatcher.AddListener<GenericEvent>(
                "outer", (_, context) => context.Dispatcher.Dispatch(new GenericEvent(), "inner"));
            using ListenerRegistration inner = dispatcher.AddListener<GenericEvent>("inner", Hear, priority: 12);
            dispatcher.Dispatch(new GenericEvent(), "outer");
        });

        string page = await host.RunAsync();

        Assert.MatchesRegex(
            """(?s)<div class="depth-0">[^\n]*>outer</a>.*<div class="depth-1">.*<div class="depth-2">[^\n]*>inner</a>.*"""
            + """<div class="depth-3">[^\n]*TimelineTests\.Hear</code></div></th><td class="number">12</td>""",
            page);
    }

    [TestMethod]
    public async Task Request_EveryEntry_HasABarWithinTheTimeline()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration one = dispatcher.AddListener<GenericEvent>("one", Hear);
            dispatcher.Dispatch(new GenericEvent(), "one");
        });

        string page = await host.RunAsync();

        double[] starts = [.. PageHost.Find(page, "<rect x=\"(?<found>[0-9.]+)%\"").Select(Number)];
        double[] widths = [.. PageHost.Find(page, "<rect [^>]*width=\"(?<found>[0-9.]+)%\"").Select(Number)];
        Assert.IsGreaterThanOrEqualTo(2, starts.Length);
        for (int i = 0; i < starts.Length; i++)
            Assert.IsLessThanOrEqualTo(100.02, starts[i] + widths[i]);
    }

    [TestMethod]
    public async Task Request_EventIsStopped_NamesWhoStoppedItBesideThoseNotCalled()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration stopper = dispatcher.AddListener<GenericEvent>("one", Stop);
            using ListenerRegistration never = dispatcher.AddListener<GenericEvent>("one", Hear);
            dispatcher.Dispatch(new GenericEvent(), "one");
        });

        string page = await host.RunAsync();

        Assert.Contains("&#x27;TimelineTests.Stop&#x27; stopped the event", page);
        Assert.Contains("<section id=\"not-called\"", page);
        Assert.Contains(">stopped</span>", page);
    }

    [TestMethod]
    public async Task Request_ListenerThrows_ShowsTheStackOnceAndWhoWasNotCalled()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration thrower = dispatcher.AddListener<GenericEvent>("one", Throw);
            using ListenerRegistration never = dispatcher.AddListener<GenericEvent>("one", Hear);
            dispatcher.Dispatch(new GenericEvent(), "one");
        });

        string page = await host.RunAsync();

        Assert.Contains("&#x27;TimelineTests.Throw&#x27; failed before it", page);
        Assert.Contains("<code>System.InvalidOperationException</code>", page);
        Assert.MatchesRegex("<pre [^>]*>   at Tests.WebPage.TimelineTests.Throw", page);
        Assert.AreEqual(1, Count(page, "<pre "));
        Assert.Contains("<li>left the request</li>", page);
    }

    [TestMethod]
    public async Task Request_FailureHasACause_ShowsBoth()
    {
        await using PageHost host = await PageHost.StartAsync(
            run: _ => throw new InvalidOperationException("outside", new FormatException("inside")));

        string page = await host.RunAsync(query: "?values=show");

        Assert.Contains("outside", page);
        Assert.Contains("because of <code>System.FormatException</code>", page);
        Assert.Contains("inside", page);
        Assert.Contains(">failed</span>", page);
    }

    [TestMethod]
    public async Task Request_FailsVeryOften_KeepsTheFirstFailures()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration thrower = dispatcher.AddListener<GenericEvent>("one", Throw);
            for (int i = 0; i < 40; i++)
                Assert.ThrowsExactly<InvalidOperationException>(() => dispatcher.Dispatch(new GenericEvent(), "one"));
        });

        string page = await host.RunAsync();

        Assert.AreEqual(16, Count(page, "<pre "));
        Assert.AreEqual(80, Count(page, ">failed<"));
    }

    [TestMethod]
    public async Task Request_MessageOfAFailureThrows_IsShownAllTheSame()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration thrower = dispatcher.AddListener<GenericEvent>("one", ThrowUnreadable);
            Assert.ThrowsExactly<Unreadable>(() => dispatcher.Dispatch(new GenericEvent(), "one"));
        });

        string page = await host.RunAsync(query: "?values=show");

        Assert.Contains("reading it threw a &#x27;System.NotSupportedException&#x27;", page);
    }

    [TestMethod]
    public async Task Request_NobodyHears_NamesTheEvent()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            dispatcher.Dispatch(new GenericEvent(), "lonely");
            dispatcher.Dispatch(new GenericEvent(), "lonely");
        });

        string page = await host.RunAsync();

        Assert.MatchesRegex("""(?s)<section id="unheard".*>lonely</a>, 2 times""", page);
    }

    [TestMethod]
    public async Task Request_GoesOn_IsShownAsUnderWay()
    {
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using PageHost host = await PageHost.StartAsync(map: program => program.Use(next => async context =>
        {
            if (context.Request.Path == "/slow")
            {
                entered.SetResult();
                await release.Task;
            }

            await next(context);
        }));
        Task<HttpResponseMessage> slow = host.Client.GetAsync("/slow");
        await entered.Task;

        string page = await host.Client.GetStringAsync("/_dispatcher/requests/1");
        release.SetResult();
        using HttpResponseMessage response = await slow;

        Assert.Contains("/slow <span class=\"badge waiting\">under way</span>", page);
        Assert.Contains("<span class=\"badge odd\">404</span>", await host.Client.GetStringAsync("/_dispatcher/requests/1"));
    }

    [TestMethod]
    public async Task Request_DispatchesMuch_KeepsTheBeginningAndCountsTheRest()
    {
        await using PageHost host = await PageHost.StartAsync(page => page.EntriesPerRequest = 3, run: dispatcher =>
        {
            for (int i = 0; i < 10; i++)
                dispatcher.Dispatch(new GenericEvent(), "lonely");
        });

        string page = await host.RunAsync();

        Assert.AreEqual(3, Count(page, "<tr class=\"dispatch\">"));
        Assert.Contains("7 further entries were not kept.", page);
    }

    [TestMethod]
    public async Task Request_DispatchesDeeply_IsShown()
    {
        await using PageHost host = await PageHost.StartAsync(page => page.EntriesPerRequest = 100_000, run: dispatcher =>
        {
            int depth = 0;
            using ListenerRegistration one = dispatcher.AddListener<GenericEvent>(
                "deep", (e, context) => context.Dispatcher.Dispatch(e, ++depth < 500 ? "deep" : "end"));
            dispatcher.Dispatch(new GenericEvent(), "deep");
        });

        string page = await host.RunAsync();

        Assert.Contains(">end</a>", page);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static int Count(string page, string part) => page.Split(part).Length - 1;

    private static void Hear(GenericEvent e) => e["heard"] = true;

    private static void Stop(GenericEvent e) => e.StopPropagation();

    private static void Throw(GenericEvent e) => throw new InvalidOperationException(e.ToString());

    private static void ThrowUnreadable(GenericEvent e) => throw new Unreadable();

    private sealed class Unreadable : Exception
    {
        public override string Message => throw new NotSupportedException();
    }
}
