using System.Text;
using System.Text.Json.Serialization;
using Dispatching.Messenger;
using Dispatching.Messenger.Wire;

namespace Tests.Messages;

[TestClass]
public sealed partial class SerializerTests
{
    [TestMethod]
    public void Event_IsWrittenWithItsTypeAndJson()
    {
        MessengerEnvelope envelope = New().Encode(new OrderPlaced(7, "ä@x") { Lines = new Dictionary<string, int> { ["a"] = 1 } });

        Assert.AreEqual(OrderPlaced.InPhp, envelope.Type);
        Assert.AreEqual("application/json", envelope.Headers["Content-Type"]);
        Assert.AreEqual(
            """{"orderId":7,"email":"\u00E4@x","lines":{"a":1},"placedAt":null}""", Encoding.UTF8.GetString(envelope.Body.Span));
    }

    [TestMethod]
    public void Event_WithABus_SaysWhich()
    {
        var types = new MessageTypes();
        types.Add(new MessageType(typeof(OrderPlaced), OrderPlaced.InPhp, "event.bus", null));

        MessengerEnvelope envelope = new MessageSerializer(types, PhpJson.NewOptions(), 1000).Encode(new OrderPlaced(1));

        Assert.AreEqual(new BusNameStamp("event.bus"), envelope.LastStampOf<BusNameStamp>());
    }

    [TestMethod]
    [DataRow("[]", "")]
    [DataRow("{}", "")]
    [DataRow("""{"a":1,"b":2}""", "a=1,b=2")]
    [DataRow("[5,6]", "0=5,1=6")]
    public void Map_IsReadAsPhpWritesIt(string lines, string expected)
    {
        var placed = (OrderPlaced)Decode($$"""{"orderId":7,"lines":{{lines}},"unknown":[1,{"x":2}]}""");

        Assert.AreEqual(expected, string.Join(',', placed.Lines.Select(line => $"{line.Key}={line.Value}")));
    }

    [TestMethod]
    public void Date_OfPhp_IsRead()
    {
        var placed = (OrderPlaced)Decode("""{"orderId":7,"placedAt":"2026-11-20T21:00:16+02:00"}""");

        Assert.AreEqual(new DateTimeOffset(2026, 11, 20, 21, 0, 16, TimeSpan.FromHours(2)), placed.PlacedAt);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{")]
    [DataRow("null")]
    [DataRow("0")]
    [DataRow("[]")]
    [DataRow("\"7\"")]
    [DataRow("{}")]
    [DataRow("""{"orderId":"seven"}""")]
    [DataRow("""{"orderId":null}""")]
    [DataRow("""{"orderId":7.5}""")]
    [DataRow("""{"orderId":99999999999}""")]
    [DataRow("""{"orderId":7,"lines":{"a":"x"}}""")]
    [DataRow("""{"orderId":7,"lines":5}""")]
    [DataRow("""{"orderId":7}}""")]
    public void Body_ThatDoesNotFit_IsRefusedByItsType(string body)
    {
        var refused = Assert.ThrowsExactly<MessageDecodingException>(() => Decode(body));

        Assert.Contains(OrderPlaced.InPhp, refused.Message);
    }

    [TestMethod]
    public void Body_ThatIsNoUtf8_IsRefused() =>
        Assert.ThrowsExactly<MessageDecodingException>(
            () => New().Decode(Envelope([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d], OrderPlaced.InPhp), "orders"));

    [TestMethod]
    public void Body_NestedWithoutEnd_IsRefused() =>
        Assert.ThrowsExactly<MessageDecodingException>(
            () => Decode($$"""{"orderId":7,"deep":{{new string('[', 100_000)}}"""));

    [TestMethod]
    public void Body_OverTheLimit_IsRefusedUnread()
    {
        var refused = Assert.ThrowsExactly<MessageDecodingException>(
            () => New().Decode(Envelope(new byte[100_000_000], OrderPlaced.InPhp), "orders"));

        Assert.Contains("100000000 bytes", refused.Message);
    }

    [TestMethod]
    public void Type_ThatIsNotMapped_IsRefused_ThoughItIsAClass()
    {
        string name = typeof(SerializerTests).AssemblyQualifiedName!;

        var refused = Assert.ThrowsExactly<MessageDecodingException>(() => New().Decode(Envelope("{}"u8.ToArray(), name), "orders"));

        Assert.Contains("is not mapped", refused.Message);
    }

    [TestMethod]
    [DataRow(@"O:36:\""Symfony\\Component\\Messenger\\Envelope\"":2:{s:44:\""")]
    [DataRow("TzozNjoiU3ltZm9ueVxDb21wb25lbnRcTWVzc2VuZ2VyXEVudmVsb3BlIjoyOnt9")]
    public void Body_OfPhpsOwnSerializer_IsRefused_AndSaysWhatToSet(string body)
    {
        var refused = Assert.ThrowsExactly<MessageDecodingException>(
            () => New().Decode(Envelope(Encoding.UTF8.GetBytes(body), null), "orders"));

        Assert.Contains("serializer: messenger.transport.symfony_serializer", refused.Message);
        Assert.Contains("'orders'", refused.Message);
    }

    [TestMethod]
    public void Content_OtherThanJson_IsRefused()
    {
        var refused = Assert.ThrowsExactly<MessageDecodingException>(
            () => New().Decode(Envelope("<a/>"u8.ToArray(), OrderPlaced.InPhp).WithHeader("Content-Type", "application/xml"), "orders"));

        Assert.Contains("application/xml", refused.Message);
    }

    [TestMethod]
    public void Event_ThatIsNotMapped_IsNotSent_AndSaysHowToMapIt()
    {
        var refused = Assert.ThrowsExactly<InvalidOperationException>(() => New().Encode(new Version(1, 2)));

        Assert.Contains("messages.Map<Version>", refused.Message);
    }

    [TestMethod]
    public void Event_WithJsonOfItsOwn_NeedsNoReflection()
    {
        var types = new MessageTypes();
        types.Add(new MessageType(typeof(OrderPlaced), OrderPlaced.InPhp, null, OrderJson.Default.OrderPlaced));
        var serializer = new MessageSerializer(types, new(), 1000);

        Assert.AreEqual(7, ((OrderPlaced)serializer.Decode(serializer.Encode(new OrderPlaced(7)), "orders")).OrderId);
    }

    private static object Decode(string body) => New().Decode(Envelope(Encoding.UTF8.GetBytes(body), OrderPlaced.InPhp), "orders");

    private static MessengerEnvelope Envelope(byte[] body, string? type) =>
        new(body, type is null ? [] : [KeyValuePair.Create("type", type)]);

    private static MessageSerializer New()
    {
        var types = new MessageTypes();
        types.Add(new MessageType(typeof(OrderPlaced), OrderPlaced.InPhp, null, null));
        return new MessageSerializer(types, PhpJson.NewOptions(), 1_000_000);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(OrderPlaced))]
    private sealed partial class OrderJson : JsonSerializerContext;
}
