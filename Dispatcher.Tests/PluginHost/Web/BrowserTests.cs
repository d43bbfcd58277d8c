using Microsoft.Playwright;
using Tests.WebPage;

namespace Tests.WebAreas;

/// <summary>The sample as people use it, in a browser.</summary>
[TestClass]
public sealed class BrowserTests
{
    private const string Card = "My card is 4111 1111 1111 1111";

    [TestMethod]
    public async Task Host_PeopleUseAllOfIt_ThePageShowsWhatTheyDid()
    {
        await using Browser browser = await Browser.StartAsync();
        await using Site site = await Site.StartAsync(isListening: true);
        // What is done for the first time takes longer, and would fill the pictures.
        (await site.PostFormAsync("/contact", ("name", "Bob"), ("email", "bob@example.org"), ("message", "Hello")))
            .EnsureSuccessStatusCode().Dispose();
        IPage visitor = await browser.OpenAsync();
        IPage office = await browser.OpenAsync();

        await ChatAsync(site, visitor, office);
        await WriteAsync(site, visitor);
        foreach (string path in (string[])["/moss/office", "/moss/events/fail", "/comodojo/nowhere", "/chat/widget", "/"])
            await visitor.GotoAsync(Address(site, path));
        await ReadAsync(site, visitor, office);

        Assert.IsEmpty(browser.Complaints, string.Join(Environment.NewLine, browser.Complaints));
    }

    [TestMethod]
    public async Task Chat_APollFails_ItIsTriedAgain()
    {
        await using Browser browser = await Browser.StartAsync();
        await using Site site = await Site.StartAsync(isListening: true);
        IPage visitor = await browser.OpenAsync();
        int polls = 0;
        await visitor.RouteAsync("**/messages?after=*", route => Interlocked.Increment(ref polls) switch
        {
            1 => route.AbortAsync(),
            2 => route.FulfillAsync(new() { Status = 503 }),
            _ => route.ContinueAsync(),
        });
        await visitor.GotoAsync(Address(site, "/chat"));
        await visitor.GetByLabel("Your message").FillAsync("Hello");
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await visitor.GetByText("Trying again in 4 seconds.").WaitForAsync();

        await visitor.GetByText("Trying again in 8 seconds.").WaitForAsync();
        await visitor.GetByText("Waiting", new() { Exact = true }).WaitForAsync();

        Assert.AreEqual(3, Volatile.Read(ref polls));
    }

    private static string Address(Site site, string path) => new Uri(site.Client.BaseAddress!, path).ToString();

    private static async Task ChatAsync(Site site, IPage visitor, IPage office)
    {
        await visitor.GotoAsync(Address(site, "/"));
        await visitor.GetByRole(AriaRole.Link, new() { Name = "Chat with an operator" }).ClickAsync();
        await visitor.GetByLabel("Your name").FillAsync("Ann");
        await visitor.GetByLabel("Your message").FillAsync(Card);
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await visitor.GetByText("My card is **** 1111").WaitForAsync();

        await office.GotoAsync(Address(site, "/chat/operator"));
        await office.GetByRole(AriaRole.Link, new() { Name = "Ann" }).ClickAsync();
        await office.GetByLabel("Your message").FillAsync("Good morning <b>Ann</b>");
        await office.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        // Nobody loads the visitor's page again: its script shows what is new.
        await visitor.GetByText("Good morning <b>Ann</b>").WaitForAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).ClickAsync();
        await visitor.GetByText("The operator has closed the thread.").WaitForAsync();
    }

    private static async Task WriteAsync(Site site, IPage visitor)
    {
        await visitor.GotoAsync(Address(site, "/contact"));
        await visitor.GetByLabel("Your name").FillAsync("Ann");
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await visitor.GetByText("'Your mail address' is missing.").WaitForAsync();
        Assert.AreEqual("Ann", await visitor.GetByLabel("Your name").InputValueAsync());
        await visitor.GetByLabel("Your mail address").FillAsync("ann@example.org");
        await visitor.GetByLabel("Your message").FillAsync("Hello");
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await visitor.GetByText("Ann, your message has number 2.").WaitForAsync();
    }

    private static async Task ReadAsync(Site site, IPage visitor, IPage office)
    {
        await visitor.GetByRole(AriaRole.Link, new() { Name = "Every event with its listeners" }).ClickAsync();
        foreach (string system in (string[])["dispatcher", "yii", "civi", "mibew", "moss", "comodojo"])
            Assert.IsTrue(
                await visitor.GetByRole(AriaRole.Navigation, new() { Name = "Systems" })
                    .GetByRole(AriaRole.Link, new() { Name = system }).IsVisibleAsync(),
                system);

        await visitor.GetByRole(AriaRole.Link, new() { Name = "POST /contact" }).First.ClickAsync();
        await visitor.GetByRole(AriaRole.Rowheader).Filter(new() { HasText = "messageSent" }).WaitForAsync();
        await Browser.TakePictureAsync(visitor, "timeline.png");
        await visitor.GetByRole(AriaRole.Link, new() { Name = "Show values" }).ClickAsync();
        Assert.AreNotEqual(0, await visitor.GetByText("ann@example.org").CountAsync());
        await visitor.GetByRole(AriaRole.Link, new() { Name = "Hide values" }).ClickAsync();
        Assert.AreEqual(0, await visitor.GetByText("ann@example.org").CountAsync());
        await visitor.GetByRole(AriaRole.Link, new() { Name = "hook_civicrm_validateForm", Exact = true }).First.ClickAsync();
        await visitor.GetByRole(AriaRole.Article, new() { Name = "hook_civicrm_validateForm" })
            .GetByText("LinkGuard.civicrm_validateForm").WaitForAsync();

        await office.GotoAsync(Address(site, "/_dispatcher"));
        await Browser.TakePictureAsync(office, "page.png");
        await office.GetByRole(AriaRole.Searchbox).FillAsync("threadPostMessage");
        await office.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        Assert.AreEqual(1, await office.GetByRole(AriaRole.Link, new() { Name = "POST /chat/threads", Exact = true }).CountAsync());
        Assert.AreEqual(0, await office.GetByRole(AriaRole.Link, new() { Name = "POST /contact" }).CountAsync());
        Assert.IsTrue(await office.GetByRole(AriaRole.Article, new() { Name = "threadPostMessage" }).IsVisibleAsync());
    }
}
