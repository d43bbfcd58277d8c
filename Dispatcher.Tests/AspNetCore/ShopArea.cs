using Autofac;
using Dispatching;
using Dispatching.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Web;

namespace Tests.WebPage;

/// <summary>A shop: an order is placed, in which everything happens that a timeline can show.</summary>
internal sealed class ShopArea : IWebArea
{
    public static void Register(ContainerBuilder builder)
    {
        builder.RegisterType<ShopArea>().As<IWebArea>();
        builder.RegisterListeners<Audit>(events => events
            .On<GenericEvent>("order.placed", audit => audit.Record, priority: 100)
            .On<GenericEvent>("stock.reserved", audit => audit.Record)
            .On<GenericEvent>("mail.sending", audit => audit.Record, priority: -10));
        builder.RegisterListeners<Stock>(events => events
            .On<GenericEvent>("order.placed", stock => stock.Reserve, priority: 10)
            .On<GenericEvent>("stock.reserved", stock => stock.Reorder, priority: 5));
        builder.RegisterListeners<Confirmation>(events => events
            .On<GenericEvent>("order.placed", confirmation => confirmation.Send)
            .On<GenericEvent>("mail.sending", confirmation => confirmation.Open));
    }

    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/orders/{number:int}", (int number, IEventDispatcher dispatcher) =>
        {
            dispatcher.Dispatch(new GenericEvent(null, [new("number", number)]), "order.placed");
            return Results.NoContent();
        });

    internal sealed class Audit
    {
        private int _entries;

        public void Record(GenericEvent e) => _entries++;
    }

    internal sealed class Stock(IEventDispatcher dispatcher)
    {
        public void Reserve(GenericEvent e) => dispatcher.Dispatch(new GenericEvent(e), "stock.reserved");

        public void Reorder(GenericEvent e)
        {
            dispatcher.Dispatch(new GenericEvent(e), "stock.low");
            e.StopPropagation();
        }
    }

    internal sealed class Confirmation(IEventDispatcher dispatcher)
    {
        public void Send(GenericEvent e)
        {
            try
            {
                dispatcher.Dispatch(e, "mail.sending");
            }
            catch (TimeoutException)
            {
                e["mail"] = "later";
            }
        }

        public void Open(GenericEvent e) => throw new TimeoutException($"No mail server answers for order {e["number"]} of {dispatcher}.");
    }
}
