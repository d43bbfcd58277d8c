using System.Diagnostics;
using System.Globalization;
using Dispatching.Contracts;
using Dispatching.Messenger;

namespace Tests.Messages.Survival;

/// <summary>A program that handles messages until it is killed. It writes a line for each into a file.</summary>
internal sealed class ConsumerProcess : IDisposable
{
    public const string Command = "--handle-messages";

    // A message whose handling ends the process, as a native library's fault would.
    public const int Poison = 13;

    private readonly Process _process;

    private ConsumerProcess(Process process) => _process = process;

    public bool HasEnded => _process.HasExited;

    /// <param name="orders">The DSN that messages come from.</param>
    /// <param name="failed">That of the failure transport.</param>
    /// <param name="file">Gets the lines.</param>
    /// <param name="limit">How often a message may be handed out.</param>
    public static ConsumerProcess Start(string orders, string failed, string file, int limit = 0) => new(Process.Start(
        "dotnet",
        [typeof(ConsumerProcess).Assembly.Location, Command, orders, failed, file, limit.ToString(CultureInfo.InvariantCulture)]));

    /// <summary>Ends it as 'kill -9' does.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>What the process runs.</summary>
    public static int Run(string orders, string failed, string path, string limit) =>
        RunAsync(orders, failed, path, int.Parse(limit, CultureInfo.InvariantCulture)).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string orders, string failed, string path, int limit)
    {
        await using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        await using var file = new StreamWriter(stream) { AutoFlush = true };
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.UseRedis().UseRabbitMQ().Transport("orders", orders).Transport("failed", failed)
                .Receive(from: "orders", failures: "failed", configure: options => options.DeliveryLimit = limit),
            listeners => listeners.AddListener<OrderPlaced>(async (OrderPlaced order, CancellationToken _) =>
            {
                if (order.OrderId == Poison)
                    Process.GetCurrentProcess().Kill();
                await Task.Delay(2, CancellationToken.None);
                await file.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{order.OrderId} {IncomingMessage.Current!.Id}"));
            }));
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
