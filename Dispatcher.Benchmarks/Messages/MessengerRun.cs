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
    private const int MessagesOfTwo = 3000;
    private const int Rounds = 5;
    private const int RoundsOfTwo = 3;
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
        List<(TimeSpan Bare, TimeSpan Here)> sends = [];
        List<(TimeSpan Bare, TimeSpan Here)> receives = [];
        List<(TimeSpan One, TimeSpan Two)> processes = [];
        long first = 0;
        long last = 0;

        // In turn, so that what else the machine does meanwhile slows both.
        int part = count / Rounds;
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan bareSend = await TimeAsync(() => bare.SendAsync(part, body));
            TimeSpan bareReceive = await TimeAsync(() => bare.ReceiveAsync(part, MessageProgram.Prefetch));
            sends.Add((bareSend, await SendAsync(full, part)));
            (TimeSpan receive, long before, last) = await ReceiveAsync(full, part);
            receives.Add((bareReceive, receive));
            first = round == 0 ? before : first;
        }

        for (int round = 0; round < RoundsOfTwo; round++)
            processes.Add((await ConsumeAsync(bare, full, 1), await ConsumeAsync(bare, full, 2)));

        bool isFlat = last <= first + Slack;
        bool isMet = Tell("send", "bare", "here", part, sends, LeastOfBare, output);
        isMet &= Tell("receive", "bare", "here", part, receives, LeastOfBare, output);
        isMet &= Tell("handled for 1 ms", "one process", "two", MessagesOfTwo, processes, LeastOfTwo, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"memory: {first / 1024:N0} KB after the first messages, {last / 1024:N0} KB after {count:N0}{Mark(isFlat)}"));
        return isMet && isFlat ? 0 : 1;
    }

    /// <summary>Tells the round whose ratio is the middle one.</summary>
    private static bool Tell(
        string what, string first, string second, int messages, List<(TimeSpan First, TimeSpan Second)> rounds, double least,
        TextWriter output)
    {
        (TimeSpan First, TimeSpan Second) middle = rounds.OrderBy(round => round.First / round.Second).ElementAt(rounds.Count / 2);
        double ratio = middle.First / middle.Second;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-16}   ")
            + string.Create(CultureInfo.InvariantCulture, $"{first} {messages / middle.First.TotalSeconds,8:N0}/s   ")
            + string.Create(CultureInfo.InvariantCulture, $"{second} {messages / middle.Second.TotalSeconds,8:N0}/s   ")
            + string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} x{Mark(ratio >= least)}"));
        return ratio >= least;
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
        long began = 0;
        using IHost host = MessageProgram.Build(dsn, _ =>
        {
            // The connection is there, as the bare loop's is.
            if (++received == 1)
                began = Stopwatch.GetTimestamp();
            if (received == Math.Max(count / 10, 1))
                first = GC.GetTotalMemory(forceFullCollection: true);
            if (received == count)
                end.SetResult();
            return Task.CompletedTask;
        });
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
