using System.Diagnostics;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Dispatching.Messenger.Watching;
using Dispatching.Messenger.Wire;
using Microsoft.Extensions.Logging;

namespace Dispatching.Messenger.Working;

/// <summary>Handles messages from one transport, each to its end. Safe for use by several threads at once.</summary>
internal sealed class MessageHandling(
    ReceiveOptions options, MessengerTransports transports, MessageSerializer serializer, IDispatcherScopes scopes,
    TimeProvider time, ILogger logger)
{
    private readonly IMessageTransport _transport = transports[options.From];
    private readonly string _origin = $"message from {options.From}";
    private readonly FailedMessages _failed = new(options, transports, time, logger);

    /// <summary>Handles a message. It never throws: what fails is logged, and the message comes again.</summary>
    /// <param name="received">The message.</param>
    /// <param name="aborted">Cancelled when the program cannot wait for the listeners any longer.</param>
    public async Task HandleAsync(ReceivedMessage received, CancellationToken aborted)
    {
        long began = Stopwatch.GetTimestamp();
        string? type = null;
        string outcome = "not ended";
        MessengerWatch.Begin(options.From);
        using Activity? activity = MessengerWatch.StartHandling(options.From, received);
        try
        {
            if (Decode(received, out MessageDecodingException? fault) is not { } incoming)
            {
                MessengerWatch.Fail(activity, fault!);
                await _failed.UndecodableAsync(received, fault!).ConfigureAwait(false);
                outcome = "undecodable";
                return;
            }

            type = incoming.Event.GetType().FullName;
            Exception? failure = await DispatchAsync(incoming, received, aborted).ConfigureAwait(false);
            if (failure is null)
            {
                await _transport.AcknowledgeAsync(received, CancellationToken.None).ConfigureAwait(false);
                outcome = "handled";
            }
            else if (failure is OperationCanceledException && aborted.IsCancellationRequested)
            {
                await ReleaseAsync(received).ConfigureAwait(false);
                outcome = "released";
            }
            else
            {
                MessengerWatch.Fail(activity, failure);
                outcome = await _failed.FailedAsync(received, failure).ConfigureAwait(false);
            }
        }
        catch (Exception broker)
        {
            WorkerLog.NotEnded(logger, broker, received.Id, options.From);
            await ReleaseAsync(received).ConfigureAwait(false);
        }
        finally
        {
            MessengerWatch.End(options.From, type, outcome, Stopwatch.GetElapsedTime(began));
        }
    }

    /// <summary>Gives back a message that is not handled.</summary>
    public async Task ReleaseAsync(ReceivedMessage received)
    {
        try
        {
            await _transport.ReleaseAsync(received, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            WorkerLog.NotReleased(logger, failure, received.Id, options.From);
        }
    }

    private IncomingMessage? Decode(ReceivedMessage received, out MessageDecodingException? fault)
    {
        fault = null;
        try
        {
            if (received.Fault is { } reason)
                throw new MessageDecodingException(reason);
            return new IncomingMessage(received, options.From, serializer.Decode(received.Envelope, options.From));
        }
        catch (MessageDecodingException exception)
        {
            fault = exception;
            return null;
        }
    }

    private async Task<Exception?> DispatchAsync(IncomingMessage incoming, ReceivedMessage received, CancellationToken aborted)
    {
        if (options.DeliveryLimit > 0 && received.Deliveries > options.DeliveryLimit)
        {
            return new UnrecoverableMessageException(
                $"The broker has handed out the message {received.Deliveries} times, and it never ended: "
                + "what handles it may end its process.");
        }

        try
        {
            IncomingMessage.Current = incoming;
            DispatchOrigin.Current = _origin;
            DispatcherScope scope = scopes.Begin();
            await using (scope.ConfigureAwait(false))
                await scope.Dispatcher.DispatchAsync(incoming.Event, aborted).ConfigureAwait(false);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
