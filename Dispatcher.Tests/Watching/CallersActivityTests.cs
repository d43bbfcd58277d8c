using System.Diagnostics;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.Watching;

[TestClass]
[DoNotParallelize]
public sealed class CallersActivityTests
{
    private sealed class Foo;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task DispatchAsync_WhileTraced_LeavesTheCallersActivityAsItWas(bool isPending)
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DispatchWatch.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using Activity own = new Activity("own").Start();
        var dispatcher = new EventDispatcher();
        Activity? seen = null;
        dispatcher.AddListener<Foo>(async _ =>
        {
            seen = Activity.Current;
            if (isPending)
                await Task.Yield();
        });

        ValueTask<Foo> dispatch = dispatcher.DispatchAsync(new Foo());
        Activity? between = Activity.Current;
        await dispatch;

        Assert.AreSame(own, between);
        Assert.AreSame(own, Activity.Current);
        Assert.AreSame(own, seen?.Parent?.Parent);
    }
}
