using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using Dispatching.Messenger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Benchmarks.Messages;

/// <summary>Messages over a broker that is given, beside a bare loop over its client in the same run.</summary>
internal static class MessengerRun
{
    private const double LeastOfBare = 0.7;
    private const double LeastOfTwo = 1.7;
    private const int MessagesOfTwo = 4000;
    private const long Slack = 4 << 20;

    private static readonly OrderSent s_order = new(7, "ann@example.org", ["a book", "another book", "a pen"]);

    /// <param name="dsn">The broker's, without a stream or an exchange.</param>
    /// <param name="count">How many messages each loop sends and receives.</param>
    /// <param name="output">Gets the report.</param>
    /// <returns>0 where every target is met, else 1.</returns>
    public static async Task<int> RunAsync(string dsn, int count, TextWriter output)
    {
        string name = $"benchmark-{Guid.NewGuid():N}";
        string full = $"{dsn.TrimEnd('/')}/{name}";
        await using IBareLoop bare = dsn.StartsWith("amqp", StringComparison.Ordinal)
            ? await BareRabbit.StartAsync(new Uri(dsn), name)
            : await BareRedis.StartAsync(dsn[(dsn.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/'), name);
        byte[] body = Encoding.UTF8.GetBytes(
            """{"body":"{\"orderId\":7,\"email\":\"ann@example.org\",\"lines\":[\"a book\",\"another book\",\"a pen\"]}","headers":{}}""");
        int warm = Math.Min(count, 2000);
        await bare.SendAsync(warm, body);
        await bare.ReceiveAsync(warm, MessageProgram.Prefetch);
        await SendAsync(full, warm);
        await ReceiveAsync(full, warm);

        bool isMet = true;
        TimeSpan bareSend = await TimeAsync(() => bare.SendAsync(count, body));
        TimeSpan bareReceive = await TimeAsync(() => bare.ReceiveAsync(count, MessageProgram.Prefetch));
        TimeSpan send = await SendAsync(full, count);
        (TimeSpan receive, long first, long last) = await ReceiveAsync(full, count);
        Tell("send", count, bareSend, send);
        Tell("receive", count, bareReceive, receive);
        bool isFlat = last <= first + Slack;
        isMet &= isFlat;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"memory while {count:N0} are received: {first / 1024:N0} KB after a tenth, {last / 1024:N0} KB at the end{Mark(isFlat)}"));

        TimeSpan one = await ConsumeAsync(bare, full, 1);
        TimeSpan two = await ConsumeAsync(bare, full, 2);
        isMet &= one / two >= LeastOfTwo;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"handled for a millisecond each: one process {MessagesOfTwo / one.TotalSeconds,9:N0}/s   ")
            + string.Create(CultureInfo.InvariantCulture,
                $"two {MessagesOfTwo / two.TotalSeconds,9:N0}/s   {one / two:0.00} x{Mark(one / two >= LeastOfTwo)}"));
        return isMet ? 0 : 1;

        void Tell(string what, int messages, TimeSpan theirs, TimeSpan ours)
        {
            double ratio = theirs / ours;
            isMet &= ratio >= LeastOfBare;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what,-8} bare {messages / theirs.TotalSeconds,9:N0}/s   here {messages / ours.TotalSeconds,9:N0}/s   ")
                + string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} x{Mark(ratio >= LeastOfBare)}"));
        }
    }

    private static string Mark(bool isMet) => isMet ? "" : "   MISSED";

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        long began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began);
    }

    private static async Task<TimeSpan> SendAsync(string dsn, int count)
    {
        using IHost host = MessageProgram.Build(dsn, null);
        await host.StartAsync();
        IMessageSender sender = host.Services.GetRequiredService<IMessageSender>();
        await sender.SendAsync(s_order, "orders");
        TimeSpan time = await TimeAsync(async () =>
        {
            for (int i = 1; i < count; i++)
                await sender.SendAsync(s_order, "orders");
        });
        await host.StopAsync();
        return time;
    }

    private static async Task<(TimeSpan Time, long First, long Last)> ReceiveAsync(string dsn, int count)
    {
        var end = new TaskCompletionSource();
        int received = 0;
        long first = 0;
        using IHost host = MessageProgram.Build(dsn, _ =>
        {
            if (++received == count / 10)
                first = GC.GetTotalMemory(forceFullCollection: true);
            if (received == count)
                end.SetResult();
            return Task.CompletedTask;
        });
        long began = Stopwatch.GetTimestamp();
        await host.StartAsync();
        await end.Task;
        TimeSpan time = Stopwatch.GetElapsedTime(began);
        long last = GC.GetTotalMemory(forceFullCollection: true);
        await host.StopAsync();
        return (time, first, last);
    }

    private static async Task<TimeSpan> ConsumeAsync(IBareLoop bare, string dsn, int processes)
    {
        Process[] consumers = [.. Enumerable.Range(0, processes).Select(i => Process.Start(
            "dotnet", [Assembly.GetExecutingAssembly().Location, MessageProgram.Command, ConsumersDsn(dsn, i)]))];
        try
        {
            // Each has handled something, so that none is still starting.
            using IHost host = MessageProgram.Build(dsn, null);
            await host.StartAsync();
            IMessageSender sender = host.Services.GetRequiredService<IMessageSender>();
            await Task.Delay(TimeSpan.FromSeconds(4));
            await SendAllAsync(sender, 200);
            await EmptyAsync(bare);
            return await TimeAsync(async () =>
            {
                await SendAllAsync(sender, MessagesOfTwo);
                await EmptyAsync(bare);
            });
        }
        finally
        {
            foreach (Process consumer in consumers)
            {
                consumer.Kill();
                await consumer.WaitForExitAsync();
                consumer.Dispose();
            }
        }
    }

    // Two consumers of one name would take each other's messages.
    private static string ConsumersDsn(string dsn, int number) =>
        dsn.StartsWith("amqp", StringComparison.Ordinal) ? dsn : $"{dsn}/symfony/consumer{number}";

    private static async Task SendAllAsync(IMessageSender sender, int count)
    {
        for (int i = 0; i < count; i += 10)
            await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => sender.SendAsync(s_order, "orders").AsTask()));
    }

    private static async Task EmptyAsync(IBareLoop bare)
    {
        while (await bare.LengthAsync() > 0)
            await Task.Delay(2);
    }
}
