using System.Net;

namespace Tests.WebPage;

/// <summary>What a viewer's browser is told of while it shows the page.</summary>
[TestClass]
public sealed class LiveTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task Request_WhileSomebodyLooks_IsTold()
    {
        await using PageHost host = await PageHost.StartAsync(run: _ => { });
        using StreamReader live = await LookAsync(host);

        await host.StatusAsync(HttpMethod.Get, "/run");
        string? told = await ReadAsync(live, "event: change");
        await host.StatusAsync(HttpMethod.Get, "/run");
        string? toldAgain = await ReadAsync(live, "event: change");

        Assert.AreEqual("event: change", told);
        Assert.AreEqual("event: change", toldAgain);
    }

    [TestMethod]
    public async Task Program_ThatEnds_DoesNotWaitForThoseWhoLook()
    {
        PageHost host = await PageHost.StartAsync();
        using StreamReader live = await LookAsync(host);

        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.CancellationToken);

        Assert.IsNull(await ReadAsync(live, "never told"));
    }

    [TestMethod]
    public async Task Live_AskedForByWhoMayNotLook_IsNotThere()
    {
        await using PageHost host = await PageHost.StartAsync(page => page.MayLook = _ => false);

        Assert.AreEqual(HttpStatusCode.NotFound, await host.StatusAsync(HttpMethod.Get, "/_dispatcher/live"));
        Assert.AreEqual(HttpStatusCode.NotFound, await host.StatusAsync(HttpMethod.Head, "/_dispatcher/live"));
    }

    [TestMethod]
    public async Task Viewers_WithoutEnd_AreBounded()
    {
        await using PageHost host = await PageHost.StartAsync();
        var viewers = new List<StreamReader>();
        for (int i = 0; i < 32; i++)
            viewers.Add(await LookAsync(host));

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, await host.StatusAsync(HttpMethod.Get, "/_dispatcher/live"));
        viewers.ForEach(viewer => viewer.Dispose());
    }

    private async Task<StreamReader> LookAsync(PageHost host)
    {
        HttpResponseMessage response = await host.Client.GetAsync(
            "/_dispatcher/live", HttpCompletionOption.ResponseHeadersRead, TestContext.CancellationToken);
        Assert.AreEqual("text/event-stream", response.Content.Headers.ContentType?.ToString());
        var live = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.CancellationToken));
        Assert.AreEqual("retry: 5000", await ReadAsync(live, "retry: 5000"));
        return live;
    }

    /// <summary>Reads lines until one that is expected; null where the program ends before.</summary>
    private async Task<string?> ReadAsync(StreamReader live, string expected)
    {
        try
        {
            while (await live.ReadLineAsync(TestContext.CancellationToken) is { } line)
            {
                if (line == expected)
                    return line;
            }
        }
        catch (IOException)
        {
            // The program has cut the connection.
        }

        return null;
    }
}
