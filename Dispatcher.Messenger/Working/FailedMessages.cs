using Microsoft.Extensions.Logging;

namespace Dispatching.Messenger.Working;

/// <summary>Sends messages that failed again, or to where failed ones are kept, as Symfony's worker does.</summary>
internal sealed class FailedMessages(ReceiveOptions options, MessengerTransports transports, TimeProvider time, ILogger logger)
{
    private readonly IMessageTransport _transport = transports[options.From];
    private readonly IMessageTransport? _failures = options.Failures is { } failures ? transports[failures] : null;

    /// <summary>The listeners of a message have failed.</summary>
    /// <returns>What became of it, for measurements.</returns>
    public async Task<string> FailedAsync(ReceivedMessage received, Exception failure)
    {
        MessengerEnvelope envelope = WithError(received.Envelope, failure);
        int retries = envelope.LastStampOf<RedeliveryStamp>()?.RetryCount ?? 0;
        if (failure is not UnrecoverableMessageException && retries < options.Retry.Maximum)
        {
            long delay = options.Retry.DelayBefore(retries, Random.Shared);
            await _transport.SendAsync(
                envelope.WithStamp(new DelayStamp(delay)).WithStamp(new RedeliveryStamp(retries + 1, time.GetUtcNow())), received)
                .ConfigureAwait(false);
            await _transport.RejectAsync(received).ConfigureAwait(false);
            WorkerLog.Retried(
                logger, failure, received.Id, envelope.Type, options.From, retries + 1, options.Retry.Maximum, delay);
            return "retried";
        }

        string outcome = await GiveUpAsync(received, envelope).ConfigureAwait(false);
        WorkerLog.Failed(logger, failure, received.Id, envelope.Type, options.From, retries, outcome);
        return "failed";
    }

    /// <summary>A message cannot be read.</summary>
    public async Task UndecodableAsync(ReceivedMessage received, MessageDecodingException fault)
    {
        string outcome = "dropped";
        if (options.Undecodable == UndecodableMessages.SentToFailures)
            outcome = await GiveUpAsync(received, WithError(received.Envelope, fault)).ConfigureAwait(false);
        else
            await _transport.RejectAsync(received).ConfigureAwait(false);
        WorkerLog.Undecodable(logger, received.Id, options.From, outcome, fault.Message);
    }

    private async Task<string> GiveUpAsync(ReceivedMessage received, MessengerEnvelope envelope)
    {
        // What has come from a failure transport does not go to one again.
        bool isKept = _failures is not null && !HasFailed(envelope);
        if (isKept)
        {
            await _failures!.SendAsync(envelope
                .WithStamp(new SentToFailureTransportStamp(options.From))
                .WithStamp(new DelayStamp(0))
                .WithStamp(new RedeliveryStamp(0, time.GetUtcNow()))).ConfigureAwait(false);
        }

        await _transport.RejectAsync(received).ConfigureAwait(false);
        return isKept ? $"sent to '{options.Failures}'" : "dropped";
    }

    private static bool HasFailed(MessengerEnvelope envelope) =>
        envelope.Headers.ContainsKey(MessengerEnvelope.StampPrefix + SentToFailureTransportStamp.PhpClass);

    private static MessengerEnvelope WithError(MessengerEnvelope envelope, Exception failure)
    {
        var error = new ErrorDetailsStamp(failure.GetType().FullName!, 0L, failure.Message);
        try
        {
            if (envelope.LastStampOf<ErrorDetailsStamp>() == error)
                return envelope;
        }
        catch (MessageDecodingException)
        {
            // That is why it failed, and the stamp that says so replaces what cannot be read.
        }

        return envelope.WithStamp(error);
    }
}
