using System.Globalization;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Dispatching.Messenger.Amqp;

/// <summary>Envelopes as messages of AMQP, and back.</summary>
internal static class AmqpMessages
{
    private const string DeliveryCount = "x-delivery-count";

    private static readonly Dictionary<string, object?> s_none = new(StringComparer.Ordinal);

    public static BasicProperties PropertiesOf(MessengerEnvelope envelope, DateTimeOffset now)
    {
        var headers = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string name, string value) in envelope.Headers)
        {
            // Its own property, where PHP writes it.
            if (name != MessengerEnvelope.ContentTypeHeader)
                headers[name] = value;
        }

        var properties = new BasicProperties
        {
            Headers = headers,
            DeliveryMode = DeliveryModes.Persistent,
            Timestamp = new AmqpTimestamp(now.ToUnixTimeSeconds()),
        };
        if (envelope.Headers.TryGetValue(MessengerEnvelope.ContentTypeHeader, out string? content))
            properties.ContentType = content;
        return properties;
    }

    public static ReceivedMessage Receive(BasicDeliverEventArgs delivery, AmqpConsumer consumer, string queue)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        long deliveries = 0;
        foreach ((string name, object? value) in delivery.BasicProperties.Headers ?? s_none)
        {
            if (name == DeliveryCount && value is IConvertible count)
                deliveries = count.ToInt64(CultureInfo.InvariantCulture) + 1;
            else if (TextOf(value) is { } text)
                headers[name] = text;
        }

        if (delivery.BasicProperties.IsContentTypePresent() && delivery.BasicProperties.ContentType is { Length: > 0 } content)
            headers[MessengerEnvelope.ContentTypeHeader] = content;

        // The library takes its memory back when this has returned.
        var envelope = new MessengerEnvelope(delivery.Body.ToArray(), headers);
        return new ReceivedMessage(
            $"{queue}/{delivery.DeliveryTag}", envelope, null, deliveries,
            new AmqpReceipt(consumer, delivery.DeliveryTag, queue, delivery.Redelivered));
    }

    // Lists and tables are the broker's notes, as on where a delayed message was.
    private static string? TextOf(object? value) => value switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        string text => text,
        bool flag => flag ? "true" : "false",
        IConvertible number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
