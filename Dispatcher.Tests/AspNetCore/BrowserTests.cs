using Microsoft.Playwright;
using Tests.WebAreas;

namespace Tests.WebPage;

/// <summary>The page of the sample in a browser.</summary>
[TestClass]
public sealed class BrowserTests
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Page_InABrowser_SearchesAndLeadsFromARequestToItsListeners(bool runsScripts)
    {
        await using Visit visit = await Visit.BeginAsync(runsScripts);
        IPage page = visit.Page;
        await page.GotoAsync(visit.Address + "/_dispatcher");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("usersFunctionCall");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        Assert.IsTrue(await page.GetByRole(AriaRole.Link, new() { Name = "usersFunctionCall", Exact = true }).IsVisibleAsync());
        Assert.AreEqual(0, await page.GetByRole(AriaRole.Link, new() { Name = "priorities", Exact = true }).CountAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Show everything" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "POST /orders/7" }).ClickAsync();
        Assert.IsTrue(await page.GetByRole(AriaRole.Heading, new() { Name = "Timeline" }).IsVisibleAsync());
        Assert.AreEqual(1, await page.GetByText("'Stock.Reorder' stopped the event", new() { Exact = true }).CountAsync());

        await page.GetByRole(AriaRole.Cell, new() { Name = "order.placed" })
            .Or(page.GetByRole(AriaRole.Rowheader, new() { Name = "order.placed" }))
            .GetByRole(AriaRole.Link).First.ClickAsync();
        Assert.IsTrue(await page.GetByRole(AriaRole.Article, new() { Name = "order.placed" })
            .GetByRole(AriaRole.Link, new() { Name = "Confirmation.Send" }).IsVisibleAsync());
        Assert.IsEmpty(visit.Complaints, string.Join(Environment.NewLine, visit.Complaints));
    }

    [TestMethod]
    public async Task Page_WindowIsNarrow_ScrollsNotSideways()
    {
        await using Visit visit = await Visit.BeginAsync(runsScripts: true);
        await visit.Page.SetViewportSizeAsync(360, 640);

        await visit.Page.GotoAsync(await visit.AddressOfAsync("/orders/7"));

        Assert.IsTrue(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    [TestMethod]
    public async Task Page_WindowIsNarrow_ShowsPriorityAndTime()
    {
        await using Visit visit = await Visit.BeginAsync(runsScripts: true);
        await visit.Page.SetViewportSizeAsync(360, 640);

        await visit.Page.GotoAsync(await visit.AddressOfAsync("/orders/7"));

        foreach (ILocator number in await visit.Page.Locator(".timeline .called td.number").AllAsync())
        {
            LocatorBoundingBoxResult box = (await number.BoundingBoxAsync())!;
            Assert.IsLessThanOrEqualTo(360.5, box.X + box.Width);
        }
    }

    [TestMethod]
    public async Task Page_SomebodyTypes_SearchesMeanwhile()
    {
        await using Visit visit = await Visit.BeginAsync(runsScripts: true);
        await visit.Page.GotoAsync(visit.Address + "/_dispatcher");

        await visit.Page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync("usersFunc");

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "What contains “usersFunc”" }).WaitForAsync();
        Assert.AreEqual("usersFunc", await visit.Page.GetByRole(AriaRole.Searchbox).InputValueAsync());
        Assert.EndsWith("/_dispatcher?q=usersFunc", visit.Page.Url);
        Assert.IsEmpty(visit.Complaints, string.Join(Environment.NewLine, visit.Complaints));
    }

    [TestMethod]
    public async Task Page_AFilterIsChosen_ShowsWhatPasses()
    {
        await using Visit visit = await Visit.BeginAsync(runsScripts: true);
        await visit.Page.GotoAsync(visit.Address + "/_dispatcher");

        await visit.Page.GetByLabel("Status").SelectOptionAsync("5xx");

        await visit.Page.GetByText("No request that is kept passes the filter.").WaitForAsync();
        Assert.AreEqual("5xx", await visit.Page.GetByLabel("Status").InputValueAsync());
    }

    [TestMethod]
    public async Task Page_RequestsCome_AreShownWithoutALoadAndNotWhileSomebodyReads()
    {
        await using Visit visit = await Visit.BeginAsync(runsScripts: true);
        await visit.Page.GotoAsync(visit.Address + "/_dispatcher");
        ILocator rows = visit.Page.Locator(".requests tbody tr");
        ILocator live = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Live" });
        await live.WaitForAsync();

        await visit.CallAsync("/orders/8");
        await rows.Nth(1).WaitForAsync();
        await rows.First.HoverAsync();
        await visit.CallAsync("/orders/9");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Newer requests" }).WaitForAsync();
        Assert.AreEqual(0, await visit.Page.GetByRole(AriaRole.Link, new() { Name = "POST /orders/9" }).CountAsync());

        await visit.Page.Mouse.MoveAsync(5, 5);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "POST /orders/9" }).WaitForAsync();
        await live.ClickAsync();
        Assert.IsTrue(await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Paused" }).IsVisibleAsync());
        Assert.IsEmpty(visit.Complaints, string.Join(Environment.NewLine, visit.Complaints));
    }

    [TestMethod]
    public async Task Timeline_IsCopied_AsText()
    {
        await using Visit visit = await Visit.BeginAsync(runsScripts: true);
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.Page.GotoAsync(await visit.AddressOfAsync("/orders/7"));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy as text" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" }).WaitForAsync();

        Assert.StartsWith("POST /orders/7  204", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [TestMethod]
    public async Task Requests_AreChosen_StandSideBySide()
    {
        await using Visit visit = await Visit.BeginAsync(runsScripts: false);
        await visit.CallAsync("/orders/8");
        await visit.Page.GotoAsync(await visit.AddressOfAsync("/orders/7"));

        string? other = await visit.Page.Locator("option", new() { HasText = "POST /orders/8" }).GetAttributeAsync("value");
        await visit.Page.GetByLabel("Compare with").SelectOptionAsync(other!);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Two requests side by side" }).WaitForAsync();
        Assert.AreEqual(0, await visit.Page.GetByText("not there").CountAsync());
    }

    private sealed class Visit(Site site, Browser browser, IPage page) : IAsyncDisposable
    {
        public IPage Page => page;

        public string Address => site.Client.BaseAddress!.ToString().TrimEnd('/');

        public List<string> Complaints => browser.Complaints;

        public static async Task<Visit> BeginAsync(bool runsScripts)
        {
            Browser browser = await Browser.StartAsync();
            Site site = await Site.StartAsync(ShopArea.Register, isListening: true);
            (await site.Client.PostAsync("/orders/7", null)).EnsureSuccessStatusCode().Dispose();
            return new Visit(site, browser, await browser.OpenAsync(runsScripts));
        }

        /// <summary>Where the page shows a request: what was dispatched outside of requests has numbers, too.</summary>
        public async Task<string> AddressOfAsync(string path)
        {
            string overview = await site.Client.GetStringAsync("/_dispatcher");
            return Address + PageHost.Find(overview, $"href=\"(?<found>[^\"]*)\"><span class=\"method\">POST</span>\\s+{path}<").First();
        }

        public async Task CallAsync(string path) => (await site.Client.PostAsync(path, null)).EnsureSuccessStatusCode().Dispose();

        public async ValueTask DisposeAsync()
        {
            await browser.DisposeAsync();
            await site.DisposeAsync();
        }
    }
}
