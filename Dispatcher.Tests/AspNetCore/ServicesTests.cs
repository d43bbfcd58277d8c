using Dispatching;
using Dispatching.AspNetCore;
using Dispatching.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.WebPage;

/// <summary>The page of a program on .NET's own dependency injection.</summary>
[TestClass]
public sealed class ServicesTests
{
    [TestMethod]
    public async Task Page_OfAProgramWithoutAutofac_ShowsListenersAndRequests()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Services.AddDispatcher(events => events
            .Dispatcher("audit")
            .Listeners<ListingTests.Shouter>(on => on.On<GenericEvent>("letter.sent", shouter => shouter.Shout, priority: 5)));
        await using WebApplication program = builder.Build();
        program.MapDispatcher("/_dispatcher");
        program.MapGet("/run", (IEventDispatcher events) => events.Dispatch(new GenericEvent(), "letter.sent").Arguments.Count);
        await program.StartAsync(TestContext.CancellationToken);
        using HttpClient client = program.GetTestClient();

        string answer = await client.GetStringAsync("/run", TestContext.CancellationToken);
        string page = await client.GetStringAsync("/_dispatcher", TestContext.CancellationToken);
        string request = await client.GetStringAsync("/_dispatcher/requests/1", TestContext.CancellationToken);

        Assert.AreEqual("1", answer);
        Assert.Contains(">dispatcher</span>", page);
        Assert.Contains(">letter.sent</a>", page);
        Assert.Contains("Shouter.Shout", request);
    }

    public TestContext TestContext { get; set; } = null!;
}
