using System.Net;
using System.Text.Json;

namespace Tests.WebChat;

/// <summary>A visitor with a thread.</summary>
internal sealed record Visitor(ChatHost Host, long Thread, string Token)
{
    public string Address => $"/chat/threads/{Thread}";

    private (string, string) Proof => ("X-Thread-Token", Token);

    public Task<(HttpStatusCode Status, JsonElement Json)> SayAsync(string message) =>
        Host.PostAsync($"{Address}/messages", new { message }, Proof);

    public async Task<HttpStatusCode> CloseAsync() => (await Host.PostAsync($"{Address}/close", new { }, Proof)).Status;

    public async Task<JsonElement> ReadAsync(long after = 0)
    {
        (HttpStatusCode status, JsonElement json) = await Host.GetAsync($"{Address}/messages?after={after}", Proof);
        Assert.AreEqual(HttpStatusCode.OK, status);
        return json;
    }

    public async Task<string[]> TextsAsync(long after = 0) =>
        [
            .. (await ReadAsync(after)).GetProperty("messages").EnumerateArray()
                .Select(message => message.GetProperty("message").GetString()!),
        ];

    public async Task<string> PageAsync()
    {
        using HttpResponseMessage page = await Host.SendAsync(HttpMethod.Get, Address, null, ("Cookie", $"thread-token={Token}"));
        return await page.Content.ReadAsStringAsync();
    }
}
