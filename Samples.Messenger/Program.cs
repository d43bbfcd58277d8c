using System.Globalization;
using Dispatching.Messenger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orders;

if (args.Length > 2 || (args.Length == 2 && !int.TryParse(args[1], CultureInfo.InvariantCulture, out _)))
{
    Console.Error.WriteLine("Nothing, or a DSN to handle orders from, or a DSN and the number of an order to send to it.");
    return 2;
}

string dsn = args.Length > 0 ? args[0] : "in-memory://";
bool handles = args.Length < 2;
HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddMessenger(messages =>
{
    messages.UseRedis().UseRabbitMQ()
        .Transport("orders", dsn)
        .Map<OrderPlaced>("App\\Event\\OrderPlaced");
    if (handles)
        messages.Receive(from: "orders", retries: 3, configure: options => options.MessageLimit = args.Length == 0 ? 1 : null);
});
builder.Services.AddSingleton(Console.Out).AddDispatcher(events => events.Listeners<Shipping>(on => on.On<OrderPlaced>(s => s.ShipAsync)));

using IHost host = builder.Build();
await host.StartAsync();
if (args.Length != 1)
{
    int number = args.Length == 2 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 7;
    await host.Services.GetRequiredService<IMessageSender>().SendAsync(new OrderPlaced(number, "ann@example.org"), "orders");
    Console.WriteLine($"Order {number} is sent.");
}

if (handles)
    await host.WaitForShutdownAsync();
else
    await host.StopAsync();
return 0;
