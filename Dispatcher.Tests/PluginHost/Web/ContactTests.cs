using System.Net;
using System.Text;
using Autofac;
using Compat.Civi;
using PluginHost.Web.Contact;

namespace Tests.WebAreas;

[TestClass]
public sealed class ContactTests
{
    private static readonly (string, string)[] s_filledIn =
        [("name", "Ann"), ("email", "ann@example.org"), ("message", "Hello"), ("source", "a friend")];

    [TestMethod]
    public async Task Form_WithErrors_AnnouncesThemAtTheirFields()
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.PostFormAsync("/contact", ("name", "Ann"), ("message", "Hello"));
        string page = await response.Content.ReadAsStringAsync();

        Assert.MatchesRegex("role=\"alert\">Not sent: one answer needs a change", page);
        Assert.MatchesRegex("<input id=\"email\"[^>]* aria-invalid=\"true\" aria-describedby=\"email-error\"", page);
        Assert.Contains("<p class=\"error\" id=\"email-error\">", page);
        Assert.DoesNotContain("name-error", page);
    }

    [TestMethod]
    public async Task Form_Get_HasItsFieldsAndThatOfAModule()
    {
        await using Site site = await Site.StartAsync();

        string html = await site.Client.GetStringAsync("/contact");

        foreach (string name in (string[])["name", "email", "message", "source"])
            Assert.Contains($"name=\"{name}\"", html);
        Assert.Contains("We ask how you heard of us", html);
    }

    [TestMethod]
    public async Task Form_Get_BuildsAndAlters()
    {
        await using Site site = await Site.StartAsync();

        string[] events = await Site.EventsOfAsync("civi", () => site.Client.GetAsync("/contact"));

        Assert.AreEqual("hook_civicrm_buildForm hook_civicrm_alterContent", string.Join(' ', events));
    }

    [TestMethod]
    public async Task Post_FilledIn_Thanks()
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.PostFormAsync("/contact", s_filledIn);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Ann, your message has number 1.", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Post_FilledIn_FiresEveryHookInItsOrder()
    {
        await using Site site = await Site.StartAsync();

        string[] events = await Site.EventsOfAsync("civi", () => site.PostFormAsync("/contact", s_filledIn));

        Assert.AreEqual(
            "hook_civicrm_buildForm hook_civicrm_validateForm hook_civicrm_pre hook_civicrm_pre::Contact hook_civicrm_post "
            + "hook_civicrm_post::Contact hook_civicrm_alterContent",
            string.Join(' ', events));
    }

    [TestMethod]
    public async Task Post_FilledIn_ModulesChangeWhatIsSaved()
    {
        ContactRecord? saved = null;
        await using Site site = await Site.StartAsync(builder => builder.RegisterModule(new Noting(record => saved = record)));

        await site.PostFormAsync("/contact", ("name", "Ann"), ("email", "ANN@Example.org"), ("message", "Hello"), ("unknown", "x"));

        Assert.IsNotNull(saved);
        Assert.AreEqual(
            "name=Ann email=ann@example.org message=Hello source=unknown",
            string.Join(' ', saved.Values.Select(one => $"{one.Key}={one.Value}")));
    }

    [TestMethod]
    [DataRow("name", "  ", "&#x27;Your name&#x27; is missing.")]
    [DataRow("name", "Ann\r\nBcc: all@example.org", "&#x27;Your name&#x27; takes one line.")]
    [DataRow("email", "nobody", "&#x27;Your mail address&#x27; is none that mail can be sent to.")]
    [DataRow("email", "Ann <ann@example.org>", "&#x27;Your mail address&#x27; is none that mail can be sent to.")]
    [DataRow("message", "http://a http://b http://c", "A message may have 2 links at most.")]
    public async Task Post_SomethingIsWrong_ShowsTheFormAgainWithWhatWasFilledIn(string field, string value, string error)
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.PostFormAsync(
            "/contact", [.. s_filledIn.Where(one => one.Item1 != field), (field, value)]);
        string html = await response.Content.ReadAsStringAsync();

        Assert.AreEqual(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(error, html);
        Assert.Contains("value=\"a friend\"", html);
    }

    [TestMethod]
    public async Task Post_SomethingIsWrong_NothingIsSaved()
    {
        await using Site site = await Site.StartAsync();

        string[] events = await Site.EventsOfAsync("civi", () => site.PostFormAsync("/contact"));

        Assert.AreEqual("hook_civicrm_buildForm hook_civicrm_validateForm hook_civicrm_alterContent", string.Join(' ', events));
    }

    [TestMethod]
    public async Task Post_TooLongAValue_IsRefused()
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.PostFormAsync("/contact", [.. s_filledIn.Skip(1), ("name", new string('x', 201))]);

        Assert.AreEqual(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [TestMethod]
    public async Task Post_Scripts_AreShownAsText()
    {
        await using Site site = await Site.StartAsync();
        const string Script = "\"><script>alert(1)</script></textarea>";

        using HttpResponseMessage response = await site.PostFormAsync(
            "/contact", ("name", Script), ("email", Script), ("message", Script), ("source", Script));
        string html = await response.Content.ReadAsStringAsync();

        Assert.AreEqual(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("&lt;script&gt;", html);
        Assert.DoesNotContain("<script", html);
    }

    [TestMethod]
    public async Task Post_ScriptAsName_IsThankedAsText()
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.PostFormAsync("/contact", [("name", "<script>"), .. s_filledIn.Skip(1)]);
        string html = await response.Content.ReadAsStringAsync();

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("&lt;script&gt;, your message", html);
        Assert.DoesNotContain("<script", html);
    }

    [TestMethod]
    [DataRow("application/json")]
    [DataRow("text/plain")]
    [DataRow("application/x-www-form-urlencoded; charset=utf-16")]
    public async Task Post_AnotherMediaType_Is415(string type)
    {
        await using Site site = await Site.StartAsync();
        using var body = new StringContent("name=Ann");
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        using HttpResponseMessage response = await site.Client.PostAsync("/contact", body);

        Assert.AreEqual(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Post_BodyLongerThanItMayBe_Is413(bool saysHowLong)
    {
        await using Site site = await Site.StartAsync();
        byte[] form = Encoding.UTF8.GetBytes("message=" + new string('x', 64 * 1024));
        using HttpContent body = saysHowLong ? new ByteArrayContent(form) : new StreamContent(new Endless(form));
        body.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");

        using HttpResponseMessage response = await site.Client.PostAsync("/contact", body);

        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [TestMethod]
    public async Task Post_MoreFieldsThanAFormMayHave_Is400()
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.PostFormAsync(
            "/contact", [.. Enumerable.Range(0, 1025).Select(i => ($"f{i}", ""))]);

        Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [TestMethod]
    [DataRow("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [DataRow("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [DataRow("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [DataRow("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [DataRow("Origin", "https://localhost", HttpStatusCode.Forbidden)]
    [DataRow("Origin", "null", HttpStatusCode.Forbidden)]
    [DataRow("Origin", "http://localhost", HttpStatusCode.OK)]
    public async Task Post_OfAPage_OnlyOfThisSiteIsHandled(string header, string value, HttpStatusCode status)
    {
        await using Site site = await Site.StartAsync();
        site.Client.DefaultRequestHeaders.Add(header, value);

        using HttpResponseMessage response = await site.PostFormAsync("/contact", s_filledIn);

        Assert.AreEqual(status, response.StatusCode);
    }

    [TestMethod]
    public async Task Contact_AnotherMethod_Is405()
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.Client.DeleteAsync("/contact");

        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [TestMethod]
    public void Store_MoreThanItKeeps_LetsTheOldestGo()
    {
        var store = new ContactStore(capacity: 2);
        for (int i = 0; i < 3; i++)
            store.Create(new Dictionary<string, string>());

        Assert.IsTrue(store.Records.Select(record => record.Id).SequenceEqual([2L, 3L]));
    }

    private sealed class Noting(Action<ContactRecord> note) : CiviModule
    {
        public void civicrm_post(string op, string objectName, object? objectId, ref object? objectRef) => note((ContactRecord)objectRef!);
    }

    private sealed class Endless(byte[] form) : MemoryStream(form)
    {
        public override bool CanSeek => false;
    }
}
