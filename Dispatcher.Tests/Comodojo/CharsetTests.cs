using Compat.Comodojo;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Tests.ComodojoAdapter;

/// <summary>What plugins ask of results and of the dispatcher beside hooks.</summary>
[TestClass]
public sealed class CharsetTests
{
    private sealed class Latin : ComodojoService
    {
        public override void Setup() => Charset = "ISO-8859-1";

        public override string? Get() => "text";
    }

    [TestMethod]
    public void Results_HaveTheDefaultEncoding_AndARedirectNone()
    {
        Assert.AreEqual("UTF-8", new ObjectSuccess().Charset);
        Assert.AreEqual("UTF-8", new ObjectError().Charset);
        Assert.IsNull(new ObjectRedirect().SetCharset("UTF-8").Charset);
        Assert.AreEqual("UTF-16", new ObjectSuccess().SetCharset("UTF-16").Charset);
    }

    [TestMethod]
    public void Service_SaysItsEncoding_TheResultHasIt()
    {
        var dispatcher = new ComodojoDispatcher();
        dispatcher.SetRoute("latin", RouteType.Route, typeof(Latin));

        IObjectResult result = dispatcher.Run(new ObjectRequest("latin"));

        Assert.AreEqual("ISO-8859-1", result.Charset);
    }

    [TestMethod]
    public void Dispatcher_HasItsLoggerAndTheTime()
    {
        var now = new DateTimeOffset(2026, 11, 28, 0, 0, 0, TimeSpan.Zero);
        var time = new Mock<TimeProvider>();
        time.Setup(one => one.GetUtcNow()).Returns(now);
        ILogger<ComodojoDispatcher> logger = new NullLogger<ComodojoDispatcher>();
        var dispatcher = new ComodojoDispatcher(new ComodojoOptions { Time = time.Object }, logger: logger);

        Assert.AreSame(logger, dispatcher.Logger);
        Assert.AreEqual(now, dispatcher.CurrentTime);
    }
}
