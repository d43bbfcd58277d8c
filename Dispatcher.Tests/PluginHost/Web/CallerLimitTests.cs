using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using PluginHost.Web;
using Tests.WebChat;

namespace Tests.WebAreas;

[TestClass]
public sealed class CallerLimitTests
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly SetClock _clock = new();

    [TestMethod]
    public void Count_OneCallerHasDoneItOftenEnough_MustWaitAndOthersNeedNot()
    {
        var limit = new CallerLimit(2, s_window, _clock);
        limit.Count("a");
        _clock.Advance(TimeSpan.FromSeconds(10));
        limit.Count("a");

        Assert.AreEqual(TimeSpan.FromSeconds(50), limit.Count("a"));
        Assert.AreEqual(TimeSpan.Zero, limit.Count("b"));
    }

    [TestMethod]
    public void Count_TheWhileIsOver_BeginsAnew()
    {
        var limit = new CallerLimit(1, s_window, _clock);
        limit.Count("a");
        _clock.Advance(s_window);

        Assert.AreEqual(TimeSpan.Zero, limit.Pause("a"));
        Assert.AreEqual(TimeSpan.Zero, limit.Count("a"));
    }

    [TestMethod]
    public void Count_MoreCallersThanItKnows_ShareOneCount()
    {
        var limit = new CallerLimit(1, s_window, _clock);
        for (int i = 0; i < 10_000; i++)
            limit.Count(i.ToString(CultureInfo.InvariantCulture));

        Assert.AreEqual(TimeSpan.Zero, limit.Count("x"));
        Assert.AreEqual(s_window, limit.Count("y"));
        _clock.Advance(s_window);
        Assert.AreEqual(TimeSpan.Zero, limit.Count("y"));
    }

    [TestMethod]
    [DataRow("192.0.2.1", "192.0.2.1")]
    [DataRow("::ffff:192.0.2.1", "192.0.2.1")]
    [DataRow("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    public void Caller_OfARequest_IsTheAddressOrTheNetwork(string address, string caller)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);

        Assert.AreEqual(caller, Caller.Of(context));
    }
}
