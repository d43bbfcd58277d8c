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

        await visit.Page.GotoAsync(visit.Address + "/_dispatcher/requests/1");

        Assert.IsTrue(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
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

        public async ValueTask DisposeAsync()
        {
            await browser.DisposeAsync();
            await site.DisposeAsync();
        }
    }
}
