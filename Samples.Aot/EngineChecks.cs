using Dispatching;
using Dispatching.Contracts;

namespace Ahead;

/// <summary>The engine: events by type, by name and by interface; stopping; subscribers; lazily made objects.</summary>
internal static class EngineChecks
{
    public static void Run(Checks checks)
    {
        Listeners(checks);
        Stopping(checks);
        Subscribers(checks);
        Removal(checks);
        Refusals(checks);
    }

    private static void Listeners(Checks checks)
    {
        var heard = new List<string>();
        var dispatcher = new EventDispatcher([new(typeof(Stored<int>), "stored.int")]);
        dispatcher.AddListener<OrderPlaced>(e => heard.Add($"type {e.Number}"));
        dispatcher.AddListener<OrderPlaced>("order.placed", (e, context) => heard.Add($"{context.EventName} {e.Number}"));
        dispatcher.AddListener<IOrderEvent>(e => heard.Add($"every {e.Number}"), priority: 10);
        dispatcher.AddListener<OrderShipped>("order.shipped", e => heard.Add($"shipped {e.Number}"));
        dispatcher.AddListener<Stored<int>>("stored.int", e => heard.Add($"int {e.Value}"));
        dispatcher.AddListener<Stored<string>>(e => heard.Add($"string {e.Value}"));

        dispatcher.Dispatch(new OrderPlaced(1));
        dispatcher.Dispatch(new OrderPlaced(2), "order.placed");
        dispatcher.Dispatch<IOrderEvent>(new OrderShipped(3));
        dispatcher.DispatchEvent(new Stored<int>(4));
        dispatcher.Dispatch(new Stored<string>("five"));

        checks.AreEqual(
            "listeners",
            "every 1, type 1, order.placed 2, every 3, shipped 3, int 4, string five",
            string.Join(", ", heard));
    }

    private static void Stopping(Checks checks)
    {
        var heard = new List<string>();
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<OrderChecked>(e => e.StopPropagation(), priority: 1);
        dispatcher.AddListener<OrderChecked>(_ => heard.Add("checked"));
        dispatcher.AddListener<OrderAsked>(e => e.IsPropagationStopped = true, priority: 1);
        dispatcher.AddListener<OrderAsked>(_ => heard.Add("asked"));

        bool isCheckedStopped = dispatcher.Dispatch(new OrderChecked()).IsPropagationStopped;
        bool isAskedStopped = dispatcher.Dispatch(new OrderAsked()).IsPropagationStopped;

        checks.AreEqual("stopping", "True True ''", $"{isCheckedStopped} {isAskedStopped} '{string.Join(", ", heard)}'");
    }

    private static void Subscribers(Checks checks)
    {
        var heard = new List<string>();
        var dispatcher = new EventDispatcher();
        var journal = new Journal(heard);
        int made = 0;
        dispatcher.AddSubscriber(journal);
        dispatcher.AddLazy(
            () =>
            {
                made++;
                return new Invoices(heard);
            },
            events => events.On<OrderPlaced>(invoices => invoices.Write).On<OrderShipped>(invoices => invoices.Close));

        string before = $"{made}";
        dispatcher.Dispatch(new OrderPlaced(1));
        dispatcher.Dispatch(new OrderShipped(1));
        dispatcher.RemoveSubscriber(journal);
        dispatcher.Dispatch(new OrderPlaced(2));

        checks.AreEqual("lazily made", "0 1", $"{before} {made}");
        checks.AreEqual("subscribers", "note 1, write 1, close 1, write 2", string.Join(", ", heard));
    }

    private static void Removal(Checks checks)
    {
        int heard = 0;
        var dispatcher = new EventDispatcher();
        ListenerRegistration registration = dispatcher.AddListener<OrderPlaced>(_ => heard++);
        dispatcher.Dispatch(new OrderPlaced(1));
        string listing = string.Join(", ", dispatcher.GetListeners().Select(one => $"{one.Key} {one.Value.Count}"));
        registration.Dispose();
        dispatcher.Dispatch(new OrderPlaced(2));

        checks.AreEqual("removal", $"1 {typeof(OrderPlaced).FullName} 1 False", $"{heard} {listing} {dispatcher.HasListeners()}");
    }

    private static void Refusals(Checks checks)
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<OrderPlaced>("order", _ => { });
        checks.AreEqual("another type", nameof(ArgumentException), Failure(() => dispatcher.Dispatch(new OrderShipped(1), "order")));
        dispatcher.AddListener<OrderShipped>((_, _) => Task.CompletedTask);
        checks.AreEqual("not awaited", nameof(InvalidOperationException), Failure(() => dispatcher.Dispatch(new OrderShipped(1))));
        dispatcher.AddListener<OrderChecked>((e, context) => context.Dispatcher.Dispatch(e));
        checks.AreEqual("without end", "EventRecursionException", Failure(() => dispatcher.Dispatch(new OrderChecked())));
    }

    private static string Failure(Action action)
    {
        try
        {
            action();
            return "nothing";
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }
}
