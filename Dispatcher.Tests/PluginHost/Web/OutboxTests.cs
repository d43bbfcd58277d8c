using System.Net;
using PluginHost.Plugins.ContactMail;

namespace Tests.WebAreas;

[TestClass]
public sealed class OutboxTests
{
    [TestMethod]
    public async Task Mail_AContactIsCreated_IsNotedWhenTheComponentHasSentIt()
    {
        await using Site site = await Site.StartAsync(caller: IPAddress.Loopback);

        string[] events = await Site.EventsOfAsync("yii", () => PostAsync(site));
        string html = await site.Client.GetStringAsync("/contact/outbox");

        Assert.AreEqual("messageSent", string.Join(' ', events));
        Assert.Contains("To office@example.org", html);
        Assert.Contains("&lt;script&gt;", html);
        Assert.DoesNotContain("<script", html);
    }

    [TestMethod]
    [DataRow("127.0.0.1", "localhost", null, HttpStatusCode.OK)]
    [DataRow("::1", "[::1]:5080", null, HttpStatusCode.OK)]
    [DataRow("::ffff:127.0.0.1", "127.0.0.1:5080", null, HttpStatusCode.OK)]
    [DataRow("192.0.2.1", "localhost", null, HttpStatusCode.Forbidden)]
    [DataRow(null, "localhost", null, HttpStatusCode.Forbidden)]
    [DataRow("127.0.0.1", "rebound.example", null, HttpStatusCode.Forbidden)]
    [DataRow("127.0.0.1", "localhost", "X-Forwarded-For", HttpStatusCode.Forbidden)]
    [DataRow("127.0.0.1", "localhost", "Forwarded", HttpStatusCode.Forbidden)]
    public async Task Outbox_Caller_OnlyOnTheMachineItselfMaySeeIt(string? caller, string host, string? header, HttpStatusCode status)
    {
        await using Site site = await Site.StartAsync(caller: caller is null ? null : IPAddress.Parse(caller));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/contact/outbox");
        request.Headers.Host = host;
        if (header is not null)
            request.Headers.Add(header, "for=192.0.2.1");

        using HttpResponseMessage response = await site.Client.SendAsync(request);

        Assert.AreEqual(status, response.StatusCode);
    }

    [TestMethod]
    public void Outbox_MoreThanItKeeps_LetsTheOldestGo()
    {
        var outbox = new Outbox(capacity: 2);
        foreach (string subject in (string[])["a", "b", "c"])
            outbox.Note(new MailSentEvent { Mail = new Mail("", subject, "") });

        Assert.AreEqual("b c", string.Join(' ', outbox.Mails.Select(mail => mail.Subject)));
    }

    private static Task PostAsync(Site site) =>
        site.PostFormAsync("/contact", ("name", "Ann"), ("email", "ann@example.org"), ("message", "<script>"));
}
