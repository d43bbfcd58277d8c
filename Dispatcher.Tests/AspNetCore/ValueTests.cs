using Dispatching.AspNetCore;

namespace Tests.WebPage;

[TestClass]
public sealed class ValueTests
{
    [TestMethod]
    [DataRow(ArgumentDisplay.WhenAsked, "", false)]
    [DataRow(ArgumentDisplay.WhenAsked, "?values=show", true)]
    [DataRow(ArgumentDisplay.Never, "?values=show", false)]
    [DataRow(ArgumentDisplay.Always, "", true)]
    public async Task Request_Values_AreShownAsTheHostSays(ArgumentDisplay display, string query, bool areShown)
    {
        await using PageHost host = await PageHost.StartAsync(page => page.ShowArguments = display, run: _ => throw new InvalidOperationException("the message"));

        string page = await host.RunAsync("/run?card=4111", query);

        Assert.AreEqual(areShown, page.Contains("4111", StringComparison.Ordinal));
        Assert.AreEqual(areShown, page.Contains("the message", StringComparison.Ordinal));
        Assert.AreEqual(areShown, page.Contains("<dt>rest</dt>", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("?q=4111")]
    [DataRow("?q=the%20message")]
    public async Task Search_HiddenValue_FindsNothing(string query)
    {
        await using PageHost host = await PageHost.StartAsync(run: _ => throw new InvalidOperationException("the message"));
        await host.StatusAsync(HttpMethod.Get, "/run?card=4111");

        string page = await host.OverviewAsync(query);

        Assert.Contains("No request that is kept contains it.", page);
    }

    [TestMethod]
    public async Task Values_AskedFor_StayShownFromPageToPage()
    {
        await using PageHost host = await PageHost.StartAsync();

        string page = await host.RunAsync(query: "?values=show");

        Assert.Contains("href=\"/_dispatcher?values=show#requests\"", page);
        Assert.Contains("name=\"values\" value=\"show\"", page);
        Assert.Contains("href=\"/_dispatcher/requests/1\">Hide values</a>", page);
    }
}
