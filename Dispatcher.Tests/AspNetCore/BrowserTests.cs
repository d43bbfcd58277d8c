using Autofac;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PluginHost.Web;

namespace Tests.WebPage;

/// <summary>The page of the sample in Debian's Chromium, or that of <c>CHROMIUM_PATH</c>.</summary>
[TestClass]
public sealed class BrowserTests
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

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
        await visit.TakePictureAsync();

        await page.GetByRole(AriaRole.Cell, new() { Name = "order.placed" }).Or(page.GetByRole(AriaRole.Rowheader, new() { Name = "order.placed" })).GetByRole(AriaRole.Link).First.ClickAsync();
        Assert.IsTrue(await page.GetByRole(AriaRole.Article, new() { Name = "order.placed" }).GetByRole(AriaRole.Link, new() { Name = "Confirmation.Send" }).IsVisibleAsync());
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

    private sealed class Visit(WebApplication host, IPlaywright playwright, IBrowser browser, IPage page) : IAsyncDisposable
    {
        public IPage Page => page;

        public string Address => host.Urls.Single();

        /// <summary>What the browser wrote to its console: what the page's policy refuses, above all.</summary>
        public List<string> Complaints { get; } = [];

        public static async Task<Visit> BeginAsync(bool runsScripts)
        {
            string chromium = FindChromium();
            string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            WebApplication host = WebHost.Build(new WebHostOptions("http://127.0.0.1:0", Path.Combine(folder, "data"), Path.Combine(folder, "plugins")), builder =>
            {
                builder.Logging.ClearProviders();
                builder.Host.ConfigureContainer<ContainerBuilder>(ShopArea.Register);
            });
            await host.StartAsync();
            using (var client = new HttpClient { BaseAddress = new Uri(host.Urls.Single()) })
                (await client.PostAsync("/orders/7", null)).EnsureSuccessStatusCode().Dispose();
            IPlaywright playwright = await Playwright.CreateAsync();
            IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
            IPage page = await browser.NewPageAsync(new() { JavaScriptEnabled = runsScripts, ViewportSize = new() { Width = 1180, Height = 820 } });
            var visit = new Visit(host, playwright, browser, page);
            page.Console += (_, message) => visit.Complaints.Add($"{message.Type}: {message.Text}");
            return visit;
        }

        /// <summary>Where <c>PAGE_PICTURE</c> names a file, the README's picture is made anew there.</summary>
        public async Task TakePictureAsync()
        {
            if (Environment.GetEnvironmentVariable("PAGE_PICTURE") is { Length: > 0 } file)
                await page.ScreenshotAsync(new() { Path = file });
        }

        public async ValueTask DisposeAsync()
        {
            await browser.DisposeAsync();
            playwright.Dispose();
            await host.DisposeAsync();
        }

        private static string FindChromium()
        {
            string? named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
            string? found = named is { Length: > 0 } ? named : (
                from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                from name in s_names
                let path = Path.Combine(folder, name)
                where File.Exists(path)
                select path).FirstOrDefault();
            if (found is null)
                Assert.Inconclusive("There is no Chromium here: install Debian's package 'chromium', or name the program in CHROMIUM_PATH.");
            return found;
        }
    }
}
