using System.Text;
using Dispatching.Porting;
using Dispatching.Porting.Reading;

namespace Tests.Porting.Reading;

[TestClass]
public sealed class DecodingTests
{
    [TestMethod]
    public void Utf8_IsReadWithoutItsMark() =>
        Assert.AreEqual("<?php // é", SourceDecoder.Decode("a.php", [.. Encoding.UTF8.Preamble, .. "<?php // é"u8]).Text);

    [TestMethod]
    public void Latin1_IsRead() =>
        Assert.AreEqual("<?php // é", SourceDecoder.Decode("a.php", Encoding.Latin1.GetBytes("<?php // é")).Text);

    [TestMethod]
    [DataRow("utf-16")]
    [DataRow("utf-32")]
    public void WideEncodings_AreRefused(string encoding)
    {
        byte[] bytes = Encoding.GetEncoding(encoding).GetBytes("<?php echo 1;");

        PortingException error = Assert.ThrowsExactly<PortingException>(() => SourceDecoder.Decode("wide.php", bytes));

        Assert.StartsWith("'wide.php' is neither UTF-8 nor Latin-1 text: its byte", error.Message);
    }

    [TestMethod]
    public void BytesThatNoLatin1TextHas_AreRefused()
    {
        PortingException error =
            Assert.ThrowsExactly<PortingException>(() => SourceDecoder.Decode("a.php", [.. "<?php // "u8, 0xE9, 0x93]));

        Assert.Contains("byte 10 is 0x93", error.Message);
    }

    [TestMethod]
    public void Places_CountLinesOfEveryKindFromOne()
    {
        var source = new SourceText("a.php", "a\r\nb\nc\rd");

        Assert.AreEqual("a.php:4:1", source.PlaceOf(7).ToString());
        Assert.AreEqual("a.php:2:2", source.PlaceOf(4).ToString());
        Assert.AreEqual(4, source.LineCount);
    }
}
