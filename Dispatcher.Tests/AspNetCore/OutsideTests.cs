using Dispatching.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Autofac;
using Dispatching;

namespace Tests.WebPage;

[TestClass]
public sealed class OutsideTests
{
    [TestMethod]
    public async Task BackgroundWork_OfAHostedService_IsOnThePageAsOutsideRequests()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Worked>("outside.worked", Hear);
        await using PageHost host = await PageHost.StartAsync(
            register: builder => builder.RegisterInstance<Microsoft.Extensions.Hosting.IHostedService>(new Worker(dispatcher)));

        string page = await host.OverviewAsync();
        string detail = await host.Client.GetStringAsync("/_dispatcher/requests/1");

        Assert.Contains("outside requests", page);
        Assert.Contains(">done</span>", page);
        Assert.Contains("outside.worked", detail);
        Assert.Contains("OutsideTests.Hear", detail);
    }

    [TestMethod]
    public async Task DispatchThatARequestStartsAndDoesNotAwait_IsOutsideWhenTheRequestHasEnded()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Worked>("outside.later", Hear);
        var ended = new TaskCompletionSource();
        Task? later = null;
        await using PageHost host = await PageHost.StartAsync(run: _ => later = DispatchLaterAsync());

        using (await host.Client.GetAsync("/run"))
            ended.SetResult();
        await later!;
        string page = await host.OverviewAsync();

        Assert.Contains("outside requests", page);

        async Task DispatchLaterAsync()
        {
            await ended.Task;
            dispatcher.Dispatch(new Worked(), "outside.later");
        }
    }

    [TestMethod]
    public async Task BusyWorker_LeavesTheRequestsTheirRoom()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Worked>("outside.busy", Hear);
        await using PageHost host = await PageHost.StartAsync(
            configure: options => options.History = 2,
            register: builder => builder.RegisterInstance<Microsoft.Extensions.Hosting.IHostedService>(new Worker(dispatcher, 20)));
        using HttpResponseMessage response = await host.Client.GetAsync("/run/here");

        string page = await host.OverviewAsync();

        Assert.Contains("/run/here", page);
        Assert.HasCount(2, PageHost.Find(page, "(?<found>outside requests)"));
    }

    [TestMethod]
    public async Task PageItself_IsNotOutsideRequests()
    {
        await using PageHost host = await PageHost.StartAsync();
        await host.OverviewAsync();

        Assert.DoesNotContain("outside requests", await host.OverviewAsync());
    }

    [TestMethod]
    public async Task ClientThatGoesAway_IsNoFailure()
    {
        var dispatcher = new EventDispatcher();
        var begun = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        dispatcher.AddListener<Worked>(async (_, token) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        await using PageHost host = await PageHost.StartAsync(map: program => program.Map("/slow", async (HttpContext context) =>
        {
            try
            {
                await dispatcher.DispatchAsync(new Worked(), context.RequestAborted);
            }
            finally
            {
                context.Response.RegisterForDispose(new Ending(ended));
            }
        }));
        using var cancellation = new CancellationTokenSource();

        Task<HttpResponseMessage> request = host.Client.GetAsync("/slow", cancellation.Token);
        await begun.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await request);
        await ended.Task;
        string page = await host.OverviewAsync();

        Assert.Contains(">cancelled</span>", page);
        Assert.DoesNotContain("1 failure", page);
    }

    [TestMethod]
    public async Task LazyListener_OfScopes_IsNotSaidToBeUnmade()
    {
        await using PageHost host = await PageHost.StartAsync(
            register: builder => builder.RegisterListeners<Journal>(events => events.On<Worked>(journal => journal.Note)));

        string page = await host.OverviewAsync();

        Assert.Contains("Journal.Note", page);
        Assert.Contains(">lazy</span>", page);
        Assert.DoesNotContain("not made yet", page);
    }

    private static void Hear(Worked worked)
    {
    }

    private sealed class Worked;

    private sealed class Journal
    {
        public int Notes { get; private set; }

        public void Note(Worked worked) => Notes++;
    }

    private sealed class Ending(TaskCompletionSource ended) : IDisposable
    {
        public void Dispose() => ended.TrySetResult();
    }

    private sealed class Worker(EventDispatcher dispatcher, int times = 1) : Microsoft.Extensions.Hosting.IHostedLifecycleService
    {
        public Task StartedAsync(CancellationToken cancellationToken)
        {
            for (int i = 0; i < times; i++)
                dispatcher.Dispatch(new Worked(), times > 1 ? "outside.busy" : "outside.worked");
            return Task.CompletedTask;
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
