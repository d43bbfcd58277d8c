using Dispatching;
using Dispatching.Contracts;

namespace Ahead;

/// <summary>Dispatchers over dispatchers, and dispatches that are awaited.</summary>
internal static class ViewChecks
{
    public static async Task RunAsync(Checks checks)
    {
        var heard = new List<string>();
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<OrderPlaced>(new Invoices(heard).Settle);
        var view = new ImmutableEventDispatcher(dispatcher);
        var traced = new TraceableEventDispatcher(dispatcher);

        await dispatcher.DispatchAsync(new OrderPlaced(1));
        await view.DispatchAsync(new OrderPlaced(2));
        using (var scoped = new ScopedEventDispatcher(traced))
        {
            scoped.AddListener<OrderPlaced>(async e =>
            {
                await Task.Yield();
                heard.Add($"scoped {e.Number}");
            });
            await scoped.DispatchAsync(new OrderPlaced(3));
        }

        await traced.DispatchAsync(new OrderPlaced(4));

        checks.AreEqual("views", "settle 1, settle 2, settle 3, scoped 3, settle 4", string.Join(", ", heard));
        checks.AreEqual("a trace", "1", $"{traced.CalledListeners.Count}");
    }
}
