using Dispatching.Contracts;
using Dispatching.Messenger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Messages;

/// <summary>A program that sends and handles messages, as a host runs it.</summary>
internal static class MessageProgram
{
    public const string Command = "--messenger-consumer";

    // Fetched ahead here and by the bare loop.
    public const int Prefetch = 10;

    public static IHost Build(string dsn, Func<OrderSent, Task>? handle)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddMessenger(messages =>
        {
            messages.UseRedis().UseRabbitMQ().Transport("orders", dsn).Map<OrderSent>("App\\Event\\OrderSent");
            if (handle is not null)
                messages.Receive(from: "orders", configure: options => options.Prefetch = Prefetch);
        });
        IHost host = builder.Build();
        if (handle is not null)
            host.Services.GetRequiredService<IListenerRegistry>().AddListener<OrderSent>((OrderSent order) => handle(order));
        return host;
    }

    /// <summary>A consumer of its own process, whose listener waits a millisecond, as for a database.</summary>
    public static int Consume(string dsn)
    {
        using IHost host = Build(dsn, _ => Task.Delay(1));
        host.Run();
        return 0;
    }
}
