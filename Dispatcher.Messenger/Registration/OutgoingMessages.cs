using System.Diagnostics;
using Dispatching.Messenger.Watching;
using Dispatching.Messenger.Wire;

namespace Dispatching.Messenger.Registration;

/// <summary>Sends events: a listener to those that are routed, and for those who send by hand.</summary>
internal sealed class OutgoingMessages(MessengerPlan plan, MessengerTransports transports, MessageSerializer serializer) : IMessageSender
{
    /// <summary>Listens to events that were routed by a type.</summary>
    public async ValueTask SendAsync<TEvent>(TEvent @event, CancellationToken cancellationToken)
        where TEvent : class
    {
        // What has just come in is not sent back; what its listeners dispatch is.
        if (ReferenceEquals(IncomingMessage.Current?.Event, @event))
            return;
        foreach (string target in plan.Routes[typeof(TEvent)])
            await SendAsync(@event, target, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask SendAsync(object message, string to, TimeSpan delay = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        IMessageTransport transport = transports[to];
        using Activity? activity = MessengerWatch.StartSending(to, message.GetType());
        try
        {
            Activity? trace = Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current : null;
            MessengerEnvelope envelope = serializer.Encode(message).WithHeaders(
                (MessageHeaders.Origin, plan.Origin),
                (MessageHeaders.Id, Guid.CreateVersion7().ToString()),
                (MessageHeaders.TraceParent, trace?.Id),
                (MessageHeaders.TraceState, trace?.TraceStateString));
            if (delay > TimeSpan.Zero)
                envelope = envelope.WithStamp(new DelayStamp((long)Math.Ceiling(delay.TotalMilliseconds)));
            await transport.SendAsync(envelope, null, cancellationToken).ConfigureAwait(false);
            MessengerWatch.Sent(to, message.GetType(), null);
        }
        catch (Exception failure) when (MessengerWatch.Fail(activity, failure, to, message.GetType()))
        {
            throw;
        }
    }
}
