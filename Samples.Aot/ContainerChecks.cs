using Dispatching;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Ahead;

/// <summary>Listeners and subscribers that .NET's own dependency injection makes.</summary>
internal static class ContainerChecks
{
    public static async Task RunAsync(Checks checks)
    {
        var heard = new List<string>();
        var services = new ServiceCollection();
        services.AddSingleton(heard);
        services.AddDispatcher(events => events
            .Subscriber<Journal>()
            .Listeners<Invoices>(on => on.On<OrderPlaced>(i => i.Write).On<OrderPlaced>(i => i.Settle), after: [typeof(Journal)])
            .Listeners<Reports>(on => on.On<OrderShipped>(r => r.OnOrderShipped))
            .Alias<OrderPlaced>("order.placed")
            .Dispatcher("audit"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredKeyedService<IListenerRegistry>("audit").AddListener<OrderShipped>(e => heard.Add($"audit {e.Number}"));

        await using (AsyncServiceScope scope = provider.CreateAsyncScope())
        {
            var dispatcher = scope.ServiceProvider.GetRequiredService<IEventDispatcher>();
            await dispatcher.DispatchAsync(new OrderPlaced(1));
            await dispatcher.DispatchAsync(new OrderPlaced(2), "order.placed");
        }

        await using (DispatcherScope scope = provider.GetRequiredService<IDispatcherScopes>().Begin())
            await scope.Dispatcher.DispatchAsync(new OrderShipped(3));

        checks.AreEqual(
            "a container",
            "note 1, write 1, settle 1, note 2, write 2, settle 2, report 3, audit 3",
            string.Join(", ", heard));
    }
}
