using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Diagnostics;

namespace Tests.Systems;

/// <summary>
/// Recursion without end ends as an exception that names its events, in every system, awaited or not, watched or not, on small stacks and
/// large ones: a process that overflows its stack would take the other tests with it. Activities are those of the whole process, so these
/// run alone.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed class RunawayTests
{
    private const int KiloByte = 1024;
    private const int MegaByte = 1024 * KiloByte;
    private const string Recorded = "recorded";
    private const string AsActivities = "activities";

    public static IEnumerable<object[]> EveryWay =>
        from system in TestedSystem.All
        from bytes in (int[])[256 * KiloByte, MegaByte, 8 * MegaByte]
        from watch in (string[])["unwatched", Recorded, AsActivities]
        select (object[])[system[0], bytes, watch];

    public static IEnumerable<string[]> Systems => TestedSystem.All;

    [TestMethod]
    [DynamicData(nameof(EveryWay))]
    public void Dispatch_ListenerDispatchesItsOwnEvent_EndsWithTheChain(string system, int bytes, string watch) => SmallStack.Run(
        () =>
        {
            TestedSystem tested = TestedSystem.Of(system);
            tested.Listen(tested.Dispatch);
            using IDisposable watching = Begin(watch);

            EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(tested.Dispatch);

            AssertNamesTheChain(thrown);
        },
        bytes);

    [TestMethod]
    [DynamicData(nameof(EveryWay))]
    public void DispatchAsync_ListenerAwaitsItsOwnEvent_EndsWithTheChain(string system, int bytes, string watch) => SmallStack.Run(
        () =>
        {
            TestedSystem tested = TestedSystem.Of(system);
            tested.ListenAsync(async cancellation => await tested.DispatchAsync(cancellation));
            using IDisposable watching = Begin(watch);

            EventRecursionException thrown =
                Assert.ThrowsExactly<EventRecursionException>(() => tested.DispatchAsync().GetAwaiter().GetResult());

            AssertNamesTheChain(thrown);
        },
        bytes);

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Recording_InnermostOfAHundredDispatchesFails_UnwindsOnAStackOfAMegaByte(string system) => SmallStack.Run(
        () =>
        {
            TestedSystem tested = TestedSystem.Of(system);
            int depth = 0;
            tested.Listen(() =>
            {
                if (++depth == 100)
                    throw new FormatException("broken");
                tested.Dispatch();
            });
            using var recording = new DispatchRecording();
            Exception? thrown = null;

            try
            {
                tested.Dispatch();
            }
            catch (FormatException exception)
            {
                thrown = exception;
            }

            Assert.AreEqual(100, depth);
            Assert.AreEqual(tested.PassesOverFailures ? null : "broken", thrown?.Message);
        },
        MegaByte);

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Dispatch_DeepInARecursionOfTheCallersOwn_SaysThatTheStackIsNearlyUsedUp(string system) => SmallStack.Run(() =>
    {
        TestedSystem tested = TestedSystem.Of(system);
        tested.Listen(() => { });
        using var recording = new DispatchRecording();
        tested.Dispatch();

        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(() => AtTheEndOfTheStack(tested.Dispatch));

        Assert.Contains("The stack is nearly used up", thrown.Message);
        Assert.Contains($"'{TestedSystem.EventName}'", thrown.Message);
        Assert.DoesNotContain("without end", thrown.Message);
    });

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Activities_NestedDispatchFails_OnlyTheInnermostHasTheException(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        int depth = 0;
        tested.Listen(() =>
        {
            if (++depth == 10)
                throw new UnreachableException();
            tested.Dispatch();
        });
        var failed = new List<Activity>();
        using ActivityListener listener = Listen(failed.Add);

        try
        {
            tested.Dispatch();
        }
        catch (UnreachableException)
        {
            Assert.IsFalse(tested.PassesOverFailures);
        }

        Activity[] own = [.. failed.Where(activity => Equals(activity.GetTagItem("error.type"), typeof(UnreachableException).FullName))];
        Assert.HasCount(tested.PassesOverFailures ? 1 : 20, own);
        Assert.AreSame(own[0], own.Single(activity => activity.Events.Any()));
    }

    private static void AssertNamesTheChain(EventRecursionException thrown)
    {
        Assert.IsGreaterThan(8, thrown.EventNames.Count);
        Assert.AreEqual(TestedSystem.EventName, thrown.EventNames.Distinct().Single());
        Assert.Contains("without end", thrown.Message);
    }

    private static IDisposable Begin(string watch) => watch switch
    {
        Recorded => new DispatchRecording(),
        AsActivities => Listen(_ => { }),
        _ => new MemoryStream(),
    };

    private static ActivityListener Listen(Action<Activity> stopped)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => string.Equals(source.Name, DispatchWatch.Name, StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AtTheEndOfTheStack(Action action)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            AtTheEndOfTheStack(action);
        else
            action();
    }
}
