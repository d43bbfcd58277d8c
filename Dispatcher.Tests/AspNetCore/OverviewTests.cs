using System.Net;
using Autofac;
using Dispatching;
using Dispatching.AspNetCore;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Tests.WebPage;

/// <summary>What the first page makes of many requests and many events.</summary>
[TestClass]
public sealed class OverviewTests
{
    [TestMethod]
    public async Task Requests_OfOnePathWithOneOutcome_ShareARowThatLeadsToEach()
    {
        await using PageHost host = await PageHost.StartAsync(run: _ => { });
        for (int i = 0; i < 4; i++)
            await host.StatusAsync(HttpMethod.Get, "/run/again");
        await host.StatusAsync(HttpMethod.Post, "/run/again");

        string page = await host.OverviewAsync();
        string link = WebUtility.HtmlDecode(PageHost.Find(page, "href=\"(?<found>[^\"]*)\">4 times</a>").Single());
        string each = await host.Client.GetStringAsync(link.Split('#')[0]);

        Assert.HasCount(2, PageHost.Find(page, "(?<found>/run/again)</a>"));
        Assert.HasCount(4, PageHost.Find(each, "(?<found>/run/again)</a>"));
    }

    [TestMethod]
    public async Task Requests_ThatFailed_StandFirst()
    {
        await using PageHost host = await PageHost.StartAsync(map: program =>
        {
            program.MapGet("/broken", () => Results.StatusCode(500));
            program.MapGet("/fine", () => Results.Ok());
        });
        await host.StatusAsync(HttpMethod.Get, "/broken");
        await host.StatusAsync(HttpMethod.Get, "/fine");

        string page = await host.OverviewAsync();

        Assert.IsLessThan(
            page.IndexOf(" /fine</a>", StringComparison.Ordinal), page.IndexOf(" /broken</a>", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task Requests_ForFilesOfPages_AreLeftOutUntilTheyAreAskedFor()
    {
        await using PageHost host = await PageHost.StartAsync(run: _ => { });
        await host.StatusAsync(HttpMethod.Get, "/site.css");
        await host.StatusAsync(HttpMethod.Get, "/run/page");

        string page = await host.OverviewAsync();
        string all = await host.OverviewAsync("?assets=show");

        Assert.DoesNotContain("/site.css</a>", page);
        Assert.Contains("1 file that belongs to a page", page);
        Assert.Contains("/site.css</a>", all);
    }

    [TestMethod]
    [DataRow("?status=4xx", "/missing")]
    [DataRow("?with=dispatches", "/run/dispatches")]
    [DataRow("?with=failures", "/run/fails")]
    [DataRow("?system=dispatcher&status=2xx", "/run/dispatches")]
    [DataRow("?status=failed", "/run/fails")]
    public async Task Filter_OfRequests_ShowsThoseThatPassAlone(string query, string path)
    {
        await using PageHost host = await PageHost.StartAsync(map: program =>
        {
            program.MapGet("/run/dispatches", (IEventDispatcher events) => { events.DispatchEvent(new GenericEvent(), "heard"); });
            program.MapGet("/run/fails", string () => throw new NotSupportedException());
            program.MapGet("/run/plain", () => { });
        });
        foreach (string one in (string[])["/missing", "/run/dispatches", "/run/plain"])
            await host.StatusAsync(HttpMethod.Get, one);
        Assert.AreEqual(HttpStatusCode.InternalServerError, await host.StatusAsync(HttpMethod.Get, "/run/fails"));

        string[] shown = PageHost.Find(await host.OverviewAsync(query), "<span class=\"method\">GET</span>\\s+(?<found>[^<]+)</a>");

        Assert.AreEqual(path, string.Join(',', shown));
    }

    [TestMethod]
    public async Task Filter_ThatNothingPasses_SaysSoAndLeadsBack()
    {
        await using PageHost host = await PageHost.StartAsync(run: _ => { });
        await host.StatusAsync(HttpMethod.Get, "/run/page");

        string page = await host.OverviewAsync("?status=5xx");

        Assert.Contains("No request that is kept passes the filter.", page);
        Assert.Contains(">All requests</a>", page);
    }

    [TestMethod]
    public async Task Events_ThatRequestsDispatched_AreSummedUp()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration stopper = dispatcher.AddListener<GenericEvent>("summed", Stop, priority: 5);
            using ListenerRegistration never = dispatcher.AddListener<GenericEvent>("summed", Hear);
            dispatcher.Dispatch(new GenericEvent(), "summed");
            dispatcher.Dispatch(new GenericEvent(), "unheard");
        });
        for (int i = 0; i < 3; i++)
            await host.StatusAsync(HttpMethod.Get, "/run");

        string page = await host.OverviewAsync();
        string row = PageHost.Find(page, "(?s)<tr id=\"event-dispatched_0020dispatcher_0020summed\"(?<found>.*?)</tr>").Single();
        string[] numbers = PageHost.Find(row, "<td class=\"number\">(?<found>[^<]*)</td>");

        Assert.AreEqual("3,3,3,3,", string.Join(',', numbers[..5]));
        Assert.MatchesRegex(@"^[0-9.]+ ms$", numbers[5]);
        Assert.MatchesRegex(@"^[0-9.]+ ms$", numbers[6]);
        Assert.Contains("<code>OverviewTests.Stop</code> <a", row);
        Assert.Contains("OverviewTests.Hear</code> 0 calls, 3 times not called", row);
        Assert.HasCount(1, PageHost.Find(page, "id=\"(?<found>event-dispatched_0020dispatcher_0020unheard)\""));
    }

    [TestMethod]
    public async Task Events_AreMany_AreClosedUntilTheyAreSearched()
    {
        await using PageHost host = await PageHost.StartAsync(
            register: builder => builder.RegisterInstance(Listing("yii", [.. Enumerable.Range(0, 2000).Select(i => $"event{i}")])));

        string closed = await host.OverviewAsync();
        string searched = await host.OverviewAsync("?q=event1999");

        Assert.DoesNotContain("id=\"event-yii_0020\" open>", closed);
        Assert.Contains("id=\"event-yii_0020\" open>", searched);
        Assert.HasCount(1, PageHost.Find(searched, "(?<found><article)"));
    }

    [TestMethod]
    public async Task Table_ThatStandsFirst_IsAboveTheRequestsAndOthersBelow()
    {
        await using PageHost host = await PageHost.StartAsync(page =>
        {
            page.Tables.Add(new PageTable("Below", ["A"], () => [["below"]]));
            page.Tables.Add(new PageTable("First", ["A"], () => [["first"]]) { StandsFirst = true });
        });

        string page = await host.OverviewAsync();

        int requests = page.IndexOf("id=\"requests\"", StringComparison.Ordinal);
        Assert.IsLessThan(requests, page.IndexOf("<td>first</td>", StringComparison.Ordinal));
        Assert.IsGreaterThan(requests, page.IndexOf("<td>below</td>", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task Place_OfAListener_OpensInTheEditorThatTheProgramNames()
    {
        var listener = new ListenerDescription
        {
            EventName = "x", Name = "A", Priority = 0, FilePath = "/src/my code/A.cs", LineNumber = 17,
        };
        await using PageHost host = await PageHost.StartAsync(
            page => page.EditorLink = "vscode://file/{path}:{line}",
            register: builder => builder.RegisterInstance(new ListenerListing(
                "yii", () => new Dictionary<string, IReadOnlyList<ListenerDescription>> { ["x"] = [listener] })));

        Assert.Contains("href=\"vscode://file//src/my%20code/A.cs:17\">A.cs:17</a>", await host.OverviewAsync());
    }

    [TestMethod]
    [DataRow("javascript:alert({path})")]
    [DataRow("vscode://file")]
    [DataRow("")]
    public void EditorLink_ThatOpensNoFile_IsRefused(string link)
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => new DispatcherPageOptions { EditorLink = link });

        Assert.Contains($"'{link}'", error.Message);
    }

    private static void Hear(GenericEvent e) => e["heard"] = true;

    private static void Stop(GenericEvent e) => e.StopPropagation();

    private static ListenerListing Listing(string system, string[] events)
    {
        var listing = events.ToDictionary(
            one => one,
            one => (IReadOnlyList<ListenerDescription>)[new ListenerDescription { EventName = one, Name = $"On{one}", Priority = 0 }]);
        return new ListenerListing(system, () => listing);
    }
}
