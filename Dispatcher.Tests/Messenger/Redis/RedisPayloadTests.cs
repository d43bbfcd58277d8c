using System.Text;
using Dispatching.Messenger;
using Dispatching.Messenger.Redis;

namespace Tests.Messages.Redis;

[TestClass]
public sealed class RedisPayloadTests
{
    private const string Json = """{"body":"{\"orderId\":1,\"email\":\"\u00e4@x\"}","headers":{"type":"App\\Event\\OrderPlaced"}}""";

    [TestMethod]
    public void Field_WithoutAWrapper_IsRead()
    {
        MessengerEnvelope envelope = RedisPayload.Read(Encoding.UTF8.GetBytes(Json), out string? fault);

        Assert.IsNull(fault);
        Assert.AreEqual(OrderPlaced.InPhp, envelope.Type);
        Assert.AreEqual("""{"orderId":1,"email":"ä@x"}""", Encoding.UTF8.GetString(envelope.Body.Span));
    }

    [TestMethod]
    public void Field_InPhpsWrapper_IsReadByItsBytes()
    {
        string json = Json.Replace("\\u00e4", "ä");
        string wrapped = $"s:{Encoding.UTF8.GetByteCount(json)}:\"{json}\";";

        MessengerEnvelope envelope = RedisPayload.Read(Encoding.UTF8.GetBytes(wrapped), out string? fault);

        Assert.IsNull(fault);
        Assert.AreEqual("""{"orderId":1,"email":"ä@x"}""", Encoding.UTF8.GetString(envelope.Body.Span));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("s:")]
    [DataRow("s:5")]
    [DataRow("s:5:\"{}\";")]
    [DataRow("s:99999999999:\"{}\";")]
    [DataRow("s:2147483647:\"{}\";")]
    [DataRow("s:-2:\"{}\";")]
    [DataRow("s:2:'{}';")]
    [DataRow("a:1:{i:0;s:1:\"x\";}")]
    [DataRow("\0\0\0\u0002\u0014\u0001")]
    [DataRow("nonsense")]
    [DataRow("{")]
    [DataRow("{}")]
    [DataRow("[]")]
    [DataRow("""{"body":7,"headers":{}}""")]
    [DataRow("""{"body":"x"}""")]
    [DataRow("""{"body":"x","headers":7}""")]
    [DataRow("""{"body":"x","headers":{"type":{"a":1}}}""")]
    [DataRow("""{"body":"x","headers":{"type":["a"]}}""")]
    [DataRow("""{"body":"\ud800","headers":{}}""")]
    [DataRow("""{"body":"x","headers":{}} {"body":"y"}""")]
    public void Field_ThatIsNoMessage_HasAFault_AndItsBytes(string field)
    {
        MessengerEnvelope envelope = RedisPayload.Read(Encoding.UTF8.GetBytes(field), out string? fault);

        Assert.IsNotNull(fault);
        Assert.AreEqual(field, Encoding.UTF8.GetString(envelope.Body.Span));
    }

    [TestMethod]
    public void Headers_OfOddTypes_AreTexts_AndAnEmptyListIsNone()
    {
        MessengerEnvelope odd = RedisPayload.Read(
            """{"body":"x","headers":{"a":7,"b":true,"c":null,"d":1.5}}"""u8.ToArray(), out string? fault);
        MessengerEnvelope none = RedisPayload.Read("""{"body":"x","headers":[]}"""u8.ToArray(), out string? noFault);

        Assert.IsNull(fault ?? noFault);
        Assert.AreEqual("a=7 b=true d=1.5", string.Join(' ', odd.Headers.Select(header => $"{header.Key}={header.Value}")));
        Assert.IsEmpty(none.Headers);
    }

    [TestMethod]
    public void Envelope_WrittenAndRead_IsTheSame()
    {
        var envelope = new MessengerEnvelope(
            Encoding.UTF8.GetBytes("{\"a\":\"ä\\\"\\n😀\"}"), [KeyValuePair.Create("type", OrderPlaced.InPhp)]);

        MessengerEnvelope read = RedisPayload.Read(RedisPayload.Write(envelope, "unique"), out string? fault);

        Assert.IsNull(fault);
        Assert.AreEqual(Encoding.UTF8.GetString(envelope.Body.Span), Encoding.UTF8.GetString(read.Body.Span));
        Assert.AreEqual(envelope.Type, read.Type);
    }
}
