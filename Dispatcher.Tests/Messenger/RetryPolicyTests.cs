using Dispatching.Messenger;

namespace Tests.Messages;

[TestClass]
public sealed class RetryPolicyTests
{
    [TestMethod]
    public void Delays_AreSymfonys()
    {
        var policy = new RetryPolicy { Jitter = 0 };

        CollectionAssert.AreEqual(
            new long[] { 1000, 2000, 4000 }, Enumerable.Range(0, 3).Select(retry => policy.DelayBefore(retry, new Random(1))).ToArray());
    }

    [TestMethod]
    public void Delay_VariesByTheJitter_AndNotByMore()
    {
        var policy = new RetryPolicy { Jitter = 0.1 };
        var random = new Random(1);

        long[] delays = [.. Enumerable.Range(0, 1000).Select(_ => policy.DelayBefore(0, random))];

        Assert.IsGreaterThanOrEqualTo(900, delays.Min());
        Assert.IsLessThanOrEqualTo(1100, delays.Max());
        Assert.IsGreaterThan(100, delays.Distinct().Count());
    }

    [TestMethod]
    public void Delay_OfManyRetries_IsTheLongestOne()
    {
        Assert.AreEqual(5000, new RetryPolicy { MaximumDelay = TimeSpan.FromSeconds(5), Jitter = 0 }.DelayBefore(60, new Random(1)));
        Assert.AreEqual(int.MaxValue, new RetryPolicy { Jitter = 0 }.DelayBefore(5000, new Random(1)));
        Assert.IsGreaterThan(0, new RetryPolicy().DelayBefore(5000, new Random(1)));
    }

    [TestMethod]
    public void Values_ThatAreNone_AreRefused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new RetryPolicy { Maximum = -1 });
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new RetryPolicy { Multiplier = 0.5 });
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new RetryPolicy { Jitter = 2 });
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new RetryPolicy { Delay = TimeSpan.FromSeconds(-1) });
    }
}
