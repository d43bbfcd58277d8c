using Dispatching.AspNetCore.History;
using Dispatching.AspNetCore.Pages;

namespace Tests.WebPage;

/// <summary>The times of a timeline: its axis, and what lies between the events.</summary>
[TestClass]
public sealed class AxisTests
{
    [TestMethod]
    [DataRow(0.0, 2)]
    [DataRow(0.0007, 2)]
    [DataRow(1.0, 6)]
    [DataRow(3.7, 4)]
    [DataRow(99.0, 5)]
    [DataRow(61_000.0, 4)]
    public void Ticks_OfAnyLength_AreRoundAndFew(double milliseconds, int atLeast)
    {
        IReadOnlyList<double> ticks = new TimeAxis(TimeSpan.FromMilliseconds(milliseconds)).Ticks;

        Assert.AreEqual(0, ticks[0]);
        Assert.IsGreaterThanOrEqualTo(Math.Min(atLeast, 3), ticks.Count);
        Assert.IsLessThanOrEqualTo(6, ticks.Count);
        string step = (ticks[1] - ticks[0]).ToString("E2", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(step[..4], (string[])["1.00", "2.00", "5.00"]);
    }

    [TestMethod]
    public void Gaps_BetweenBeforeAndBehindTheDispatches_AreFound()
    {
        Timeline timeline = Of(100, (10, 5, 0), (11, 2, 1), (15, 5, 0), (50, 25, 0));

        IEnumerable<string> gaps = TimelineGap.Of(timeline)
            .Select(gap => $"{gap.Before}: {gap.Start.TotalMilliseconds} +{gap.Duration.TotalMilliseconds}");

        Assert.AreEqual("0: 0 +10, 3: 20 +30, 4: 75 +25", string.Join(", ", gaps));
    }

    [TestMethod]
    public void Gaps_BesideDispatchesAtTheSameTime_AreThoseOfAll()
    {
        Timeline timeline = Of(100, (0, 90, 0), (10, 5, 0), (95, 5, 0));

        TimelineGap gap = TimelineGap.Of(timeline).Single();

        Assert.AreEqual((2, 90.0, 5.0), (gap.Before, gap.Start.TotalMilliseconds, gap.Duration.TotalMilliseconds));
    }

    private static Timeline Of(double length, params (double Start, double Duration, int Depth)[] entries) => new(
        [
            .. entries.Select(one => new TimelineEntry
            {
                Kind = one.Depth == 0 ? TimelineEntryKind.Dispatch : TimelineEntryKind.Called,
                Depth = one.Depth,
                System = "dispatcher",
                EventName = "x",
                Start = TimeSpan.FromMilliseconds(one.Start),
                Duration = TimeSpan.FromMilliseconds(one.Duration),
            }),
        ],
        [], 0, TimeSpan.FromMilliseconds(length), 0);
}
