using System.Net;
using System.Text.Json;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.WebPage;

[TestClass]
public sealed class ExportTests
{
    private const string Trace = "/_dispatcher/requests/1/trace.json";
    private const string Plain = "/_dispatcher/requests/1/request.json";

    [TestMethod]
    public async Task Trace_NestedDispatches_IsOfTheTraceEventFormat()
    {
        await using PageHost host = await PageHost.StartAsync(run: Nest);

        JsonElement[] events = await TraceAsync(host);

        TraceFormat.Check(events);
        Assert.AreEqual(
            "GET /run|outer|ExportTests.Forward|inner|ExportTests.Hear",
            string.Join('|', events.Where(one => Is(one, "X")).Select(one => one.GetProperty("name").GetString())));
        JsonElement heard = events.Single(one => one.GetProperty("name").GetString() == "ExportTests.Hear");
        Assert.AreEqual(12, heard.GetProperty("args").GetProperty("priority").GetInt32());
        Assert.HasCount(2, events.Where(one => Is(one, "X")).Select(one => one.GetProperty("tid").GetInt32()).Distinct().ToArray());
    }

    [TestMethod]
    public async Task Trace_DispatchesAtTheSameTime_StandOnTracksOfTheirOwn()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using var together = new Barrier(3);
            using ListenerRegistration waiting = dispatcher.AddListener<GenericEvent>("both", _ =>
            {
                // Together for longer than what a clock that is read twice can be late by.
                together.SignalAndWait();
                SpinWait.SpinUntil(() => false, TimeSpan.FromMilliseconds(5));
            });
            Task.WaitAll([.. Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
                () => dispatcher.Dispatch(new GenericEvent(), "both"),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default))]);
        });

        JsonElement[] events = await TraceAsync(host);

        TraceFormat.Check(events);
        int[] tracks =
        [
            .. events.Where(one => Is(one, "X") && one.GetProperty("name").GetString() == "both")
                .Select(one => one.GetProperty("tid").GetInt32()),
        ];
        Assert.HasCount(3, tracks.Distinct().ToArray());
    }

    [TestMethod]
    public async Task Trace_ListenerOutlivedByWhatItDispatches_ItsTrackIsAnother()
    {
        using var gate = new ManualResetEventSlim();
        Task? left = null;
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            dispatcher.AddListener<GenericEvent>("slow", _ => gate.Wait());
            dispatcher.AddListener<GenericEvent>(
                "outer", (_, context) => left = Task.Run(() => context.Dispatcher.Dispatch(new GenericEvent(), "slow")));
            dispatcher.Dispatch(new GenericEvent(), "outer");
            gate.Set();
            left!.Wait();
        });

        JsonElement[] events = await TraceAsync(host);

        TraceFormat.Check(events);
    }

    [TestMethod]
    public async Task Trace_ListenerNotCalled_IsAnInstantWithItsReason()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration stopping = dispatcher.AddListener<GenericEvent>("one", e => e.StopPropagation());
            using ListenerRegistration never = dispatcher.AddListener<GenericEvent>("one", Hear);
            dispatcher.Dispatch(new GenericEvent(), "one");
        });

        JsonElement[] events = await TraceAsync(host);

        TraceFormat.Check(events);
        JsonElement never = events.Single(one => Is(one, "i"));
        Assert.AreEqual("ExportTests.Hear", never.GetProperty("name").GetString());
        Assert.Contains("stopped the event", never.GetProperty("args").GetProperty("reason").GetString()!);
    }

    [TestMethod]
    public async Task Trace_RequestFailed_NamesWhatFailed()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration failing = dispatcher.AddListener<GenericEvent>("one", Fail);
            dispatcher.Dispatch(new GenericEvent(), "one");
        });
        JsonElement[] events = await TraceAsync(host);

        TraceFormat.Check(events);
        Assert.AreEqual(2, events.Count(one => Member(one, "failure") == "System.FormatException"));
    }

    [TestMethod]
    [DataRow(Trace)]
    [DataRow(Plain)]
    public async Task Export_Values_AreThereWhenTheyAreAskedFor(string path)
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration hearing = dispatcher.AddListener<GenericEvent>("one", Answer);
            dispatcher.Dispatch(new GenericEvent(null, new Dictionary<string, object?> { ["answer"] = "secret 1" }), "one");
        });
        using HttpResponseMessage run = await host.Client.GetAsync("/run?q=secret");

        string without = await host.Client.GetStringAsync(path);
        string with = await host.Client.GetStringAsync(path + "?values=show");

        Assert.DoesNotContain("secret", without);
        foreach (string value in (string[])["secret 1", "secret 2", "?q=secret"])
            Assert.Contains(value, with);
    }

    [TestMethod]
    public async Task Json_NestedDispatches_SaysWhatEachStandsBelow()
    {
        await using PageHost host = await PageHost.StartAsync(run: Nest);
        using HttpResponseMessage run = await host.Client.GetAsync("/run");

        JsonElement request = JsonDocument.Parse(await host.Client.GetStringAsync(Plain)).RootElement;

        Assert.AreEqual("/run", request.GetProperty("path").GetString());
        Assert.AreEqual(200, request.GetProperty("status").GetInt32());
        Assert.AreEqual(
            "dispatch null|listener 0|dispatch 1|listener 2",
            string.Join('|', request.GetProperty("entries").EnumerateArray()
                .Select(entry => $"{entry.GetProperty("kind").GetString()} {entry.GetProperty("below").GetRawText()}")));
    }

    [TestMethod]
    public async Task Json_NestsDeep_CanBeRead()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration again = dispatcher.AddListener<GenericEvent>("deep", (e, context) =>
            {
                e["depth"] = (int)e["depth"]! + 1;
                if ((int)e["depth"]! < 200)
                    context.Dispatcher.Dispatch(e, "deep");
            });
            dispatcher.Dispatch(new GenericEvent(null, new Dictionary<string, object?> { ["depth"] = 0 }), "deep");
        });
        using HttpResponseMessage run = await host.Client.GetAsync("/run");

        JsonElement request = JsonDocument.Parse(await host.Client.GetStringAsync(Plain)).RootElement;

        Assert.AreEqual(400, request.GetProperty("entries").GetArrayLength());
    }

    [TestMethod]
    public async Task Page_OfARequest_LinksBoth()
    {
        await using PageHost host = await PageHost.StartAsync(run: Nest);

        string page = await host.RunAsync(query: "?values=show");

        foreach (string path in (string[])[Trace, Plain])
        {
            Assert.Contains($"href=\"{path}?values=show\"", page);
            Assert.AreEqual(HttpStatusCode.OK, await host.StatusAsync(HttpMethod.Get, path + "?values=show"));
        }
    }

    [TestMethod]
    public async Task Export_RequestIsNotKept_Is404ThatLinksThePage()
    {
        await using PageHost host = await PageHost.StartAsync();

        using HttpResponseMessage response = await host.Client.GetAsync(Trace);

        Assert.AreEqual(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("href=\"/_dispatcher/page.css\"", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    [DataRow(Trace)]
    [DataRow(Plain)]
    public async Task Export_MayNotLook_FindsNothing(string path)
    {
        bool mayLook = true;
        await using PageHost host = await PageHost.StartAsync(page => page.MayLook = _ => mayLook, run: Nest);
        using HttpResponseMessage run = await host.Client.GetAsync("/run");
        mayLook = false;

        Assert.AreEqual(HttpStatusCode.NotFound, await host.StatusAsync(HttpMethod.Get, path));
    }

    private static async Task<JsonElement[]> TraceAsync(PageHost host)
    {
        using HttpResponseMessage run = await host.Client.GetAsync("/run");
        return await EventsAsync(host);
    }

    private static async Task<JsonElement[]> EventsAsync(PageHost host)
    {
        using HttpResponseMessage response = await host.Client.GetAsync(Trace);
        Assert.AreEqual("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        JsonElement trace = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.AreEqual("ms", trace.GetProperty("displayTimeUnit").GetString());
        return [.. trace.GetProperty("traceEvents").EnumerateArray()];
    }

    private static bool Is(JsonElement one, string phase) => one.GetProperty("ph").GetString() == phase;

    private static string? Member(JsonElement one, string name) =>
        one.GetProperty("args").TryGetProperty(name, out JsonElement member) ? member.GetString() : null;

    private static void Nest(EventDispatcher dispatcher)
    {
        using ListenerRegistration outer = dispatcher.AddListener<GenericEvent>("outer", Forward);
        using ListenerRegistration inner = dispatcher.AddListener<GenericEvent>("inner", Hear, priority: 12);
        dispatcher.Dispatch(new GenericEvent(), "outer");
    }

    private static void Forward(GenericEvent e, EventContext context) => context.Dispatcher.Dispatch(new GenericEvent(), "inner");

    private static void Hear(GenericEvent e)
    {
    }

    private static void Answer(GenericEvent e) => e["answer"] = "secret 2";

    private static void Fail(GenericEvent e) => throw new FormatException("bad");
}
