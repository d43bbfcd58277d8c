using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatching.Messenger.Working;

/// <summary>Receives messages from one transport while the host runs.</summary>
internal sealed class MessageWorker(
    ReceiveOptions options, IMessageTransport transport, MessageHandling handling, IHostApplicationLifetime? host,
    TimeProvider time, ILogger logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborted = new();
    private Task _running = Task.CompletedTask;
    private string _why = "";
    private bool _isLimited;
    private int _starts;
    private long _ended;

    public string From => options.From;

    /// <summary>Whether it has run and does so no more.</summary>
    public bool HasStopped { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _starts) > 1)
            return Task.CompletedTask;

        // In the flow of whoever starts the host, so that what records that sees the dispatches.
        _running = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Ends it: the messages under way are finished, and what was fetched beside them is given back.</summary>
    /// <param name="cancellationToken">Cancelled when the host waits no longer: then the listeners are cancelled.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (HasStopped)
            return;
        await _stopping.CancelAsync().ConfigureAwait(false);
        try
        {
            await _running.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await _aborted.CancelAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _aborted.Dispose();
    }

    private async Task RunAsync()
    {
        WorkerLog.Started(logger, From);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            _stopping.Token, host?.ApplicationStopping ?? CancellationToken.None);
        using ITimer? timer = options.TimeLimit is { } limit
            ? time.CreateTimer(_ => Limit(ending, $" after {limit}"), null, limit, Timeout.InfiniteTimeSpan)
            : null;
        using var room = new SemaphoreSlim(options.Prefetch);
        var fetched = Channel.CreateUnbounded<ReceivedMessage>(new UnboundedChannelOptions { SingleWriter = true });
        Task[] handlers = [.. Enumerable.Range(0, options.Concurrency).Select(_ => HandleAllAsync(fetched.Reader, room, ending))];
        await FetchAllAsync(fetched.Writer, room, ending.Token).ConfigureAwait(false);
        fetched.Writer.Complete();
        await Task.WhenAll(handlers).ConfigureAwait(false);
        HasStopped = true;
        WorkerLog.Stopped(logger, From, _why, _ended);
        if (_isLimited)
            host?.StopApplication();
    }

    private async Task FetchAllAsync(ChannelWriter<ReceivedMessage> fetched, SemaphoreSlim room, CancellationToken ending)
    {
        long left = options.MessageLimit ?? long.MaxValue;
        TimeSpan pause = TimeSpan.Zero;
        while (left > 0 && !ending.IsCancellationRequested)
        {
            int wanted = 0;
            int taken = 0;
            try
            {
                await Task.Delay(pause, time, ending).ConfigureAwait(false);
                await room.WaitAsync(ending).ConfigureAwait(false);
                for (wanted = 1; wanted < left && room.Wait(0, CancellationToken.None);)
                    wanted++;
                foreach (ReceivedMessage message in await transport.ReceiveAsync(wanted, ending).ConfigureAwait(false))
                {
                    taken++;
                    await fetched.WriteAsync(message, CancellationToken.None).ConfigureAwait(false);
                }

                left -= taken;
                pause = TimeSpan.Zero;
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                pause = pause == TimeSpan.Zero ? TimeSpan.FromSeconds(1) : pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
                WorkerLog.NotReceived(logger, failure, From, pause.TotalSeconds);
            }
            finally
            {
                if (wanted > taken)
                    room.Release(wanted - taken);
            }
        }

        if (left <= 0)
            Limit(null, $" after {options.MessageLimit} messages");
    }

    private async Task HandleAllAsync(ChannelReader<ReceivedMessage> fetched, SemaphoreSlim room, CancellationTokenSource ending)
    {
        await foreach (ReceivedMessage message in fetched.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            if (ending.IsCancellationRequested)
            {
                await handling.ReleaseAsync(message).ConfigureAwait(false);
                continue;
            }

            await handling.HandleAsync(message, _aborted.Token).ConfigureAwait(false);
            Interlocked.Increment(ref _ended);
            room.Release();
            if (options.MemoryLimit is { } limit && Environment.WorkingSet > limit)
                Limit(ending, $" at {limit} bytes of memory");
        }
    }

    /// <summary>A limit is reached: the host is stopped when what is under way has ended.</summary>
    private void Limit(CancellationTokenSource? ending, string why)
    {
        _why = why;
        _isLimited = true;
        ending?.Cancel();
    }
}
