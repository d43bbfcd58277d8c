using Dispatching.Messenger.Working;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dispatching.Messenger.Watching;

/// <summary>Asks the brokers, and what receives messages from them.</summary>
internal sealed class MessengerHealthCheck(MessengerTransports transports, MessageWorkers workers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        List<string> faults = [];
        Exception? first = null;
        foreach (string name in transports.Names)
        {
            try
            {
                await transports[name].CheckAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                first ??= failure;
                faults.Add($"The transport '{name}' does not answer: {failure.Message}");
            }
        }

        faults.AddRange(workers.All.Where(worker => worker.HasStopped)
            .Select(worker => $"Nothing is received from '{worker.From}' any more."));
        return faults.Count == 0
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, string.Join(' ', faults), first);
    }
}
