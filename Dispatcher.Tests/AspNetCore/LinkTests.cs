using System.Net;
using Tests.WebAreas;

namespace Tests.WebPage;

/// <summary>All links of the page lead somewhere.</summary>
[TestClass]
public sealed class LinkTests
{
    [TestMethod]
    public async Task EveryLink_FromPageToPage_LeadsToAPageAndToAPlaceOnIt()
    {
        await using Site site = await Site.StartAsync(ShopArea.Register, IPAddress.Loopback);
        await CallAsync(site.Client);
        var pages = new Dictionary<string, string>();
        var links = new Queue<(string From, string Link)>([("", "/_dispatcher"), ("", "/_dispatcher?values=show")]);
        var dead = new List<string>();
        int count = 0;
        while (links.TryDequeue(out (string From, string Link) next))
        {
            string[] parts = next.Link.Split('#', 2);
            string address = parts[0].Length > 0 ? parts[0] : next.From;
            if (!pages.TryGetValue(address, out string? page))
            {
                using HttpResponseMessage response = await site.Client.GetAsync(address);
                page = response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : "";
                pages.Add(address, page);
                if (page.StartsWith("<!DOCTYPE", StringComparison.Ordinal))
                {
                    foreach (string link in PageHost.Find(page, "<a [^>]*href=\"(?<found>[^\"]*)\"").Distinct())
                        links.Enqueue((address, WebUtility.HtmlDecode(link)));
                }
            }

            count++;
            if (page.Length == 0 || (parts.Length > 1 && !page.Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal)))
                dead.Add($"{next.From} -> {next.Link}");
        }

        Assert.IsGreaterThan(200, count);
        Assert.IsEmpty(dead, string.Join(Environment.NewLine, dead));
    }

    private static async Task CallAsync(HttpClient client)
    {
        (await client.PostAsync("/orders/7", null)).EnsureSuccessStatusCode().Dispose();
        (await client.PostAsync("/orders/8", null)).EnsureSuccessStatusCode().Dispose();
        foreach (string path in (string[])["/", "/moss/news", "/chat", "/contact", "/missing"])
            (await client.GetAsync(path)).Dispose();
    }
}
