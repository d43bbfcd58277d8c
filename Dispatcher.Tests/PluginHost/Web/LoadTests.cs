using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Tests.WebAreas;

[TestClass]
public sealed class LoadTests
{
    private const int Clients = 32;
    private const int RoundsEach = 12;
    private const long Allowed = 60_000_000;

    /// <summary>What one client asks for in a round, beside its chat, and what it must get.</summary>
    private static readonly (string Path, HttpStatusCode Status)[] s_reads =
    [
        ("/", HttpStatusCode.OK),
        ("/chat/widget", HttpStatusCode.OK),
        ("/chat/operator", HttpStatusCode.OK),
        ("/comodojo/hello/world", HttpStatusCode.OK),
        ("/comodojo/nowhere", HttpStatusCode.NotFound),
        ("/moss/events", HttpStatusCode.OK),
        ("/moss/office", HttpStatusCode.Forbidden),
        ("/contact", HttpStatusCode.OK),
        ("/contact/outbox", HttpStatusCode.OK),
        ("/_dispatcher?q=hook", HttpStatusCode.OK),
    ];

    [TestMethod]
    [DoNotParallelize]
    public async Task Load_AllAreasAtOnce_NothingFailsAndMemoryStaysBounded()
    {
        await using Site site = await Site.StartAsync(isListening: true, settings: ("Chat:ThreadsPerCaller", "1000"));
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => RoundAsync(site, client))));
        long before = GC.GetTotalMemory(forceFullCollection: true);

        int[] answered = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => RoundsAsync(site, client))));

        Assert.IsLessThan(Allowed, GC.GetTotalMemory(forceFullCollection: true) - before, "bytes that are held after the load");
        Assert.AreEqual(Clients * RoundsEach * (s_reads.Length + 6), answered.Sum());
    }

    private static async Task<int> RoundsAsync(Site site, int client)
    {
        int answered = 0;
        for (int round = 0; round < RoundsEach; round++)
            answered += await RoundAsync(site, client);
        return answered;
    }

    private static async Task<int> RoundAsync(Site site, int client)
    {
        int answered = 0;
        foreach ((string path, HttpStatusCode status) in s_reads)
        {
            using HttpResponseMessage response = await site.Client.GetAsync(path);
            Assert.AreEqual(status, response.StatusCode, path);
            answered++;
        }

        using (HttpResponseMessage thanks = await site.PostFormAsync(
            "/contact", ("name", $"client {client}"), ("email", "a@example.org"), ("message", "Hello")))
            Assert.AreEqual(HttpStatusCode.OK, thanks.StatusCode);
        using (HttpResponseMessage errors = await site.PostFormAsync("/contact", ("name", $"client {client}")))
            Assert.AreEqual(HttpStatusCode.UnprocessableEntity, errors.StatusCode);
        return answered + 2 + await ChatAsync(site, client);
    }

    private static async Task<int> ChatAsync(Site site, int client)
    {
        JsonElement opened = await SendAsync(site, "/chat/threads", null, new { name = $"client {client}", message = "hello" });
        string address = $"/chat/threads/{opened.GetProperty("id").GetInt64()}";
        string token = opened.GetProperty("token").GetString()!;
        await SendAsync(site, $"/chat/operator{address["/chat".Length..]}/messages", null, new { message = "good morning" });
        JsonElement read = await SendAsync(site, $"{address}/messages", token, null);
        Assert.AreEqual(2, read.GetProperty("messages").GetArrayLength());
        await SendAsync(site, $"{address}/close", token, new { });
        return 4;
    }

    private static async Task<JsonElement> SendAsync(Site site, string address, string? token, object? body)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, address)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        if (token is not null)
            request.Headers.Add("X-Thread-Token", token);
        using HttpResponseMessage response = await site.Client.SendAsync(request);
        Assert.IsTrue(response.IsSuccessStatusCode, $"{address} gives {response.StatusCode}");
        return response.StatusCode == HttpStatusCode.NoContent ? default : await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
