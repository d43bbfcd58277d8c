using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Tests.WebAreas;

namespace Tests.WebPage;

/// <summary>The page and the host's own pages, as axe sees them: in light, dark and forced colours, wide and narrow.</summary>
[TestClass]
public sealed class AccessibilityTests
{
    private static readonly string[] s_rules =
        ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    [TestMethod]
    [DataRow(ColorScheme.Light, ForcedColors.None, 1180)]
    [DataRow(ColorScheme.Dark, ForcedColors.None, 1180)]
    [DataRow(ColorScheme.Light, ForcedColors.Active, 1180)]
    [DataRow(ColorScheme.Light, ForcedColors.None, 360)]
    public async Task Pages_OfPageAndHost_HaveNothingThatAxeFinds(ColorScheme scheme, ForcedColors forcedColors, int width)
    {
        await using Browser browser = await Browser.StartAsync();
        await using Site site = await Site.StartAsync(ShopArea.Register, isListening: true);
        IPage page = await browser.OpenAsync(runsScripts: true, scheme, forcedColors);
        await page.SetViewportSizeAsync(width, 820);
        foreach (int number in (int[])[7, 8])
            (await site.Client.PostAsync($"/orders/{number}", null)).EnsureSuccessStatusCode().Dispose();
        var found = new List<string>();
        foreach (string path in (string[])
            [
                "/", "/chat", "/contact", "/contact/outbox", "/chat/operator", "/moss/office", "/comodojo/nowhere", "/nowhere",
                "/_dispatcher",
                "/_dispatcher?q=order&values=show", "/_dispatcher/requests/1?values=show", "/_dispatcher/requests/1/comparison?with=2",
                "/_dispatcher/requests/999",
            ])
        {
            await page.GotoAsync(new Uri(site.Client.BaseAddress!, path).ToString());
            AxeResult result = await page.RunAxe(new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. s_rules] },
            });
            found.AddRange(result.Violations.Select(
                one => $"{path}: {one.Id}: {one.Help}: {string.Join(" ", one.Nodes.Take(3).Select(node => node.Html))}"));
        }

        Assert.IsEmpty(found, string.Join(Environment.NewLine, found));
    }
}
