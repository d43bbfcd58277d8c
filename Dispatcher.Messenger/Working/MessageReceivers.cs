using Dispatching.Messenger.Working;

// Beside what is registered, so that a program names one namespace.
#pragma warning disable IDE0130
namespace Dispatching.Messenger;
#pragma warning restore IDE0130

/// <summary>
/// Starts and ends what receives messages in a program without a host; a host does so by itself. It ends with the container. Safe for use
/// by several threads at once.
/// </summary>
public sealed class MessageReceivers : IAsyncDisposable
{
    private readonly MessageWorkers _workers;

    internal MessageReceivers(MessageWorkers workers) => _workers = workers;

    /// <summary>Whether all have run and do so no more: they were stopped, or have reached a limit.</summary>
    public bool HaveStopped => _workers.All.All(worker => worker.HasStopped);

    /// <summary>Begins to receive. What runs already goes on.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The end of the start, not of the receiving.</returns>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        foreach (MessageWorker worker in _workers.All)
            await worker.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the receiving: the messages under way are finished, and what was fetched beside them is given back.</summary>
    /// <param name="cancellationToken">Cancels the wait: then the listeners are cancelled.</param>
    /// <returns>The end of it.</returns>
    public Task StopAsync(CancellationToken cancellationToken = default) =>
        Task.WhenAll(_workers.All.Select(worker => worker.StopAsync(cancellationToken)));

    /// <summary>Ends the receiving.</summary>
    /// <returns>The end of it.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!_workers.AreMade)
            return;
        await StopAsync().ConfigureAwait(false);
        foreach (MessageWorker worker in _workers.All)
            worker.Dispose();
    }
}
