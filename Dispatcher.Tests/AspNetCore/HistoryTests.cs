using Dispatching;
using Dispatching.AspNetCore;
using Dispatching.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Tests.WebPage;

[TestClass]
public sealed class HistoryTests
{
    [TestMethod]
    public async Task History_ManyRequestsAtOnce_KeepsTheLastOnesEachWithItsOwnDispatches()
    {
        await using PageHost host = await PageHost.StartAsync(
            page => page.History = 7,
            map: program => program.MapGet("/number/{number}", (string number, IEventDispatcher dispatcher) =>
            {
                dispatcher.Dispatch(new GenericEvent(), $"number.{number}.one");
                dispatcher.Dispatch(new GenericEvent(), $"number.{number}.two");
            }));

        await Task.WhenAll(Enumerable.Range(0, 300).Select(async number => (await host.Client.GetAsync($"/number/{number}")).Dispose()));

        string[] links = PageHost.Find(await host.OverviewAsync(), """<th scope="row"><a href="(?<found>[^"]+)">""");
        CollectionAssert.AreEqual(Enumerable.Range(294, 7).Reverse().Select(number => $"/_dispatcher/requests/{number}").ToArray(), links);
        foreach (string link in links)
        {
            string page = await host.Client.GetStringAsync(link);
            string number = PageHost.Find(page, "/number/(?<found>[0-9]+)")[0];
            string[] events = PageHost.Find(page, "<div class=\"depth-0\">.*>(?<found>[^<]+)</a>");
            CollectionAssert.AreEqual(new[] { $"number.{number}.one", $"number.{number}.two" }, events);
        }
    }

    [TestMethod]
    public async Task History_PageIsLookedAt_IsNotInIt()
    {
        await using PageHost host = await PageHost.StartAsync();
        await host.OverviewAsync();
        await host.Client.GetStringAsync("/_dispatcher/page.css");

        string page = await host.OverviewAsync();

        Assert.Contains("None yet.", page);
    }

    [TestMethod]
    public async Task History_RequestHasNoEndpoint_IsInIt()
    {
        await using PageHost host = await PageHost.StartAsync();
        await host.StatusAsync(HttpMethod.Post, "/no/such/path");

        string page = await host.OverviewAsync();

        Assert.Contains("<span class=\"method\">POST</span> /no/such/path", page);
    }

    [TestMethod]
    public async Task History_SearchForAnEvent_ShowsTheRequestsThatDispatchedIt()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher => dispatcher.Dispatch(new GenericEvent(), "lonely"));
        await host.StatusAsync(HttpMethod.Get, "/run/once");
        await host.StatusAsync(HttpMethod.Get, "/elsewhere");

        string page = await host.OverviewAsync("?q=lonely");

        Assert.Contains("/run/once", page);
        Assert.DoesNotContain("/elsewhere", page);
    }

    [TestMethod]
    public async Task History_RequestHasEnded_KeepsNoExceptionAlive()
    {
        var failure = new WeakReference(null);
        await using PageHost host = await PageHost.StartAsync(map: program => program.MapGet("/fail", () =>
        {
            var exception = new InvalidOperationException("gone");
            failure.Target = exception;
            throw exception;
        }));
        await host.StatusAsync(HttpMethod.Get, "/fail");

        for (int i = 0; i < 10 && failure.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        Assert.IsFalse(failure.IsAlive);
        Assert.Contains("InvalidOperationException", await host.Client.GetStringAsync("/_dispatcher/requests/1"));
    }

    [TestMethod]
    public async Task Recording_CalledFirst_SeesWhatMiddlewareBeforeThePageDispatches()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(["--environment", "Development", "--urls", "http://127.0.0.1:0"]);
        await using WebApplication program = builder.Build();
        var dispatcher = new EventDispatcher();
        program.UseDispatcherRecording();
        program.Use(next => context =>
        {
            dispatcher.Dispatch(new GenericEvent(), "early");
            return next(context);
        });
        program.MapGroup("/admin").MapDispatcher("/events");
        await program.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(program.Urls.Single()) };
        (await client.GetAsync("/anything")).Dispose();

        string page = await client.GetStringAsync("/admin/events?q=early");

        Assert.Contains("href=\"/admin/events/requests/1\"", page);
        Assert.DoesNotContain("href=\"/admin/events/requests/2\"", page);
    }

    [TestMethod]
    public async Task Page_MappedWhereNothingCanBeRecorded_SaysWhatToDo()
    {
        await using WebApplication program = WebApplication.CreateBuilder(["--environment", "Development"]).Build();
        RouteGroupBuilder group = program.MapGroup("/admin");

        InvalidOperationException refusal = Assert.ThrowsExactly<InvalidOperationException>(() => group.MapDispatcher("/events"));

        Assert.Contains("UseDispatcherRecording", refusal.Message);
    }
}
