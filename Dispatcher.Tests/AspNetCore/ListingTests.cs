using Autofac;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.WebPage;

[TestClass]
public sealed class ListingTests
{
    [TestMethod]
    public async Task Overview_SeveralSystems_ShowsTheEventsOfEach()
    {
        await using PageHost host = await PageHost.StartAsync(register: builder =>
        {
            builder.RegisterListeners<Shouter>(events => events.On<GenericEvent>("letter.sent", shouter => shouter.Shout, priority: 5));
            builder.RegisterInstance(Listing("yii", Description("mail.send", "Mailer.Send")));
        });

        string page = await host.OverviewAsync();

        Assert.Contains(">dispatcher</span>", page);
        Assert.Contains(">letter.sent</a>", page);
        Assert.Contains("<code>Shouter.Shout</code>", page);
        Assert.Contains(">yii</span>", page);
        Assert.Contains(">mail.send</a>", page);
        Assert.Contains("<code>Mailer.Send</code>", page);
    }

    [TestMethod]
    public async Task Overview_Listener_ShowsPriorityKindAndWhereItWasRegistered()
    {
        var late = new ListenerDescription
        {
            EventName = "x",
            Name = "Late.Come",
            Priority = -4321,
            IsLazy = true,
            IsAsynchronous = true,
            FilePath = "/somewhere/Late.cs",
            LineNumber = 17,
        };
        await using PageHost host = await PageHost.StartAsync(register: builder => builder.RegisterInstance(Listing("yii", late)));

        string page = await host.OverviewAsync();

        Assert.Contains(">-4321</td>", page);
        Assert.Contains("lazy, not made yet", page);
        Assert.Contains(">async</span>", page);
        Assert.Contains("title=\"/somewhere/Late.cs\">Late.cs:17</span>", page);
    }

    [TestMethod]
    public async Task Overview_Listeners_StandInTheOrderInWhichTheyAreCalled()
    {
        await using PageHost host = await PageHost.StartAsync(register: builder =>
            builder.RegisterInstance(Listing("yii", Description("x", "First"), Description("x", "Second"), Description("x", "Third"))));

        string page = await host.OverviewAsync();

        Assert.IsLessThan(page.IndexOf("<code>Second", StringComparison.Ordinal), page.IndexOf("<code>First", StringComparison.Ordinal));
        Assert.IsLessThan(page.IndexOf("<code>Third", StringComparison.Ordinal), page.IndexOf("<code>Second", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task Overview_SystemCannotBeListed_IsNamedBesideTheOthers()
    {
        await using PageHost host = await PageHost.StartAsync(register: builder =>
        {
            builder.RegisterInstance(new ListenerListing("broken", () => throw new NotSupportedException("secret")));
            builder.RegisterInstance(Listing("yii", Description("mail.send", "Mailer.Send")));
        });

        string page = await host.OverviewAsync();

        Assert.Contains("System.NotSupportedException", page);
        Assert.DoesNotContain("secret", page);
        Assert.Contains("Mailer.Send", page);
    }

    [TestMethod]
    public async Task Overview_SearchForAnEvent_ShowsItAndNoOther()
    {
        await using PageHost host = await PageHost.StartAsync(register: Two);

        string page = await host.OverviewAsync("?q=MAIL");

        Assert.Contains(">mail.send</a>", page);
        Assert.DoesNotContain("Logger.Log", page);
    }

    [TestMethod]
    [DataRow("?q=logger")]
    [DataRow("?q=%20Logger.cs%20")]
    public async Task Overview_SearchForAListenerOrItsFile_ShowsItsEvent(string query)
    {
        await using PageHost host = await PageHost.StartAsync(register: Two);

        string page = await host.OverviewAsync(query);

        Assert.MatchesRegex("<tr id=\"[^\"]*\" class=\"hit\">", page);
        Assert.Contains(">log.flush</a>", page);
        Assert.DoesNotContain(">mail.send</a>", page);
    }

    [TestMethod]
    public async Task Overview_SearchFindsNothing_SaysSo()
    {
        await using PageHost host = await PageHost.StartAsync(register: Two);

        string page = await host.OverviewAsync("?q=unheard-of");

        Assert.Contains("No event, listener or file contains it.", page);
        Assert.Contains("No request that is kept contains it.", page);
    }

    private static void Two(ContainerBuilder builder) => builder.RegisterInstance(Listing(
        "yii",
        Description("mail.send", "Mailer.Send"),
        new ListenerDescription { EventName = "log.flush", Name = "Logger.Log", Priority = 0, FilePath = "/src/Logger.cs" }));

    private static ListenerDescription Description(string eventName, string name) =>
        new() { EventName = eventName, Name = name, Priority = 0 };

    private static ListenerListing Listing(string system, params ListenerDescription[] listeners)
    {
        var events = listeners.GroupBy(listener => listener.EventName)
            .ToDictionary(one => one.Key, one => (IReadOnlyList<ListenerDescription>)[.. one]);
        return new ListenerListing(system, () => events);
    }

    internal sealed class Shouter
    {
        private readonly string _word = "loud";

        public void Shout(GenericEvent e) => e[_word] = true;
    }
}
