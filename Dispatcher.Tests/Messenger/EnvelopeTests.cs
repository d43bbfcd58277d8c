using System.Text;
using Dispatching.Messenger;

namespace Tests.Messages;

[TestClass]
public sealed class EnvelopeTests
{
    private const string Redelivery = @"X-Message-Stamp-Symfony\Component\Messenger\Stamp\RedeliveryStamp";

    [TestMethod]
    public void RedeliveryStamp_OfPhp_IsRead()
    {
        MessengerEnvelope envelope = With((Redelivery, """[{"retryCount":2,"redeliveredAt":"2026-11-20T21:00:16+00:00"}]"""));

        Assert.AreEqual(
            new RedeliveryStamp(2, new DateTimeOffset(2026, 11, 20, 21, 0, 16, TimeSpan.Zero)), envelope.LastStampOf<RedeliveryStamp>());
    }

    [TestMethod]
    public void RedeliveryStamp_IsWrittenAsPhpDoes()
    {
        MessengerEnvelope envelope = With().WithStamp(
            new RedeliveryStamp(2, new DateTimeOffset(2026, 11, 20, 21, 0, 16, 500, TimeSpan.Zero)));

        Assert.AreEqual(
            """[{"retryCount":2,"redeliveredAt":"2026-11-20T21:00:16+00:00"}]""", envelope.Headers[Redelivery].Replace(@"\u002B", "+"));
    }

    [TestMethod]
    public void Stamp_Added_KeepsWhatIsNotKnownOfTheOthers()
    {
        MessengerEnvelope envelope = With(
            (Redelivery, """[{"retryCount":1,"redeliveredAt":"2026-11-20T21:00:16+00:00","new":{"a":[1]}}]"""))
            .WithStamp(new RedeliveryStamp(2, DateTimeOffset.UnixEpoch));

        Assert.Contains("\"new\":{\"a\":[1]}", envelope.Headers[Redelivery]);
        Assert.HasCount(2, envelope.StampsOf<RedeliveryStamp>());
    }

    [TestMethod]
    public void Stamps_MoreThanTen_AreTheFirstAndTheLast()
    {
        MessengerEnvelope envelope = With();
        for (int i = 1; i <= 15; i++)
            envelope = envelope.WithStamp(new DelayStamp(i));

        CollectionAssert.AreEqual(
            new long[] { 1, 7, 8, 9, 10, 11, 12, 13, 14, 15 }, envelope.StampsOf<DelayStamp>().Select(stamp => stamp.Delay).ToArray());
    }

    [TestMethod]
    public void UnknownStamp_IsCarriedThrough()
    {
        const string own = @"X-Message-Stamp-App\Stamp\Tenant";

        MessengerEnvelope envelope = With((own, """[{"id":"7"}]""")).WithStamp(new DelayStamp(5));

        Assert.AreEqual("""[{"id":"7"}]""", envelope.Headers[own]);
    }

    [TestMethod]
    [DataRow("{")]
    [DataRow("{}")]
    [DataRow("7")]
    [DataRow("[null]")]
    [DataRow("[[]]")]
    [DataRow("""[{"retryCount":"many"}]""")]
    [DataRow("""[{"retryCount":1,"redeliveredAt":"yesterday"}]""")]
    public void Stamps_ThatAreNone_AreRefusedByTheirHeader(string json)
    {
        var refused = Assert.ThrowsExactly<MessageDecodingException>(() => With((Redelivery, json)).StampsOf<RedeliveryStamp>());

        Assert.Contains(Redelivery, refused.Message);
    }

    [TestMethod]
    public void ErrorDetails_OfPhp_AreRead()
    {
        MessengerEnvelope envelope = With((MessengerEnvelope.StampPrefix + ErrorDetailsStamp.PhpClass,
            """[{"exceptionClass":"RuntimeException","exceptionCode":"HY000","exceptionMessage":"no","flattenException":{"x":1}}]"""));

        Assert.AreEqual(new ErrorDetailsStamp("RuntimeException", "HY000", "no"), envelope.LastStampOf<ErrorDetailsStamp>());
    }

    private static MessengerEnvelope With(params (string Name, string Value)[] headers) =>
        new(Encoding.UTF8.GetBytes("{}"), headers.Select(header => KeyValuePair.Create(header.Name, header.Value)));
}
