using System.Net;
using Dispatching;
using Dispatching.AspNetCore.History;
using Dispatching.Contracts;

namespace Tests.WebPage;

/// <summary>Two requests side by side, and the request's page around it.</summary>
[TestClass]
public sealed class ComparisonTests
{
    [TestMethod]
    [DataRow("a b c", "a b c", "aa bb cc")]
    [DataRow("a b c", "a c", "aa b- cc")]
    [DataRow("a c", "a b c", "aa -b cc")]
    [DataRow("a x c", "a y c", "aa x- -y cc")]
    [DataRow("", "a", "-a")]
    [DataRow("a a a", "a", "aa a- a-")]
    public void Timelines_StandSideBySide_WhatBothHaveInOneRow(string left, string right, string expected)
    {
        IEnumerable<string> rows = TimelineComparison.Of(Timeline(left), Timeline(right))
            .Select(row => (row.Left?.EventName ?? "-") + (row.Right?.EventName ?? "-"));

        Assert.AreEqual(expected, string.Join(' ', rows));
    }

    [TestMethod]
    public void Timelines_OfThousandsOfEntries_AreCompared()
    {
        IReadOnlyList<(TimelineEntry? Left, TimelineEntry? Right)> rows = TimelineComparison.Of(
            Timeline(string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"l{i}"))),
            Timeline(string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"r{i}"))));

        Assert.HasCount(40_000, rows);
    }

    [TestMethod]
    public async Task Comparison_OfTwoRequests_ShowsBothTimesAndWhatOneLacks()
    {
        bool isFirst = true;
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            dispatcher.Dispatch(new GenericEvent(null, [new("number", isFirst ? 1 : 2)]), "both");
            if (!isFirst)
                dispatcher.Dispatch(new GenericEvent(), "second.only");
            isFirst = false;
        });
        await host.StatusAsync(HttpMethod.Get, "/run");
        await host.StatusAsync(HttpMethod.Get, "/run");

        string page = await host.Client.GetStringAsync("/_dispatcher/requests/1/comparison?with=2&values=show");

        Assert.MatchesRegex("(?s)<tr class=\"added\">.*?second\\.only.*?not there", page);
        Assert.Contains("number: <code>1</code> and <code>2</code>", page);
        Assert.HasCount(1, PageHost.Find(page, "(?<found><tr class=\"added\">)"));
        Assert.Contains("/requests/2/comparison?with=1&values=show\">The other way round", WebUtility.HtmlDecode(page));
        Assert.MatchesRegex(@"[+-][0-9.]+ ms", WebUtility.HtmlDecode(page));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("?with=")]
    [DataRow("?with=99")]
    [DataRow("?with=-1")]
    [DataRow("?with=x")]
    public async Task Comparison_WithWhatIsNotKept_IsNotThere(string query)
    {
        await using PageHost host = await PageHost.StartAsync(run: _ => { });
        await host.StatusAsync(HttpMethod.Get, "/run");

        Assert.AreEqual(
            HttpStatusCode.NotFound, await host.StatusAsync(HttpMethod.Get, "/_dispatcher/requests/1/comparison" + query));
    }

    [TestMethod]
    public async Task Request_BetweenOthers_LeadsToTheOneBeforeAndTheOneBehind()
    {
        await using PageHost host = await PageHost.StartAsync(run: _ => { });
        foreach (string path in (string[])["/run/a", "/run/b", "/run/c"])
            await host.StatusAsync(HttpMethod.Get, path);

        string page = await host.Client.GetStringAsync("/_dispatcher/requests/2");

        Assert.Contains("<a href=\"/_dispatcher/requests/1\">‹ Previous: GET /run/a</a>", WebUtility.HtmlDecode(page));
        Assert.Contains("<a href=\"/_dispatcher/requests/3\">Next ›: GET /run/c</a>", WebUtility.HtmlDecode(page));
    }

    [TestMethod]
    public async Task Text_OfATimeline_IsPlain()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration outer = dispatcher.AddListener<GenericEvent>("outer", Hear, priority: 3);
            dispatcher.Dispatch(new GenericEvent(), "outer");
        });
        await host.StatusAsync(HttpMethod.Get, "/run");

        string text = await host.Client.GetStringAsync("/_dispatcher/requests/1/timeline.txt");

        Assert.MatchesRegex(
            @"\AGET /run  200  [0-9.]+ ms\n[0-9.]+ ms \+[0-9.]+ ms +dispatcher ""outer""\n"
            + @"[0-9.]+ ms \+[0-9.]+ ms +  ComparisonTests\.Hear \(3\)\n\z",
            text);
    }

    private static void Hear(GenericEvent e) => e["heard"] = true;

    private static Timeline Timeline(string events) => new(
        [
            .. events.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new TimelineEntry
            {
                Kind = TimelineEntryKind.Dispatch, Depth = 0, System = "dispatcher", EventName = name,
            }),
        ],
        [], 0, TimeSpan.FromMilliseconds(1), 0);
}
