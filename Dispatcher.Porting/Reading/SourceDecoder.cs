using System.Text;

namespace Dispatching.Porting.Reading;

/// <summary>Turns the bytes of a PHP file into text: UTF-8, else Latin-1, else refused.</summary>
internal static class SourceDecoder
{
    private const int MostControls = 3;
    private const int BytesToAControl = 1000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="path">The path to name in the error.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="PortingException">The bytes are neither UTF-8 nor Latin-1 text.</exception>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        int control = bytes.IndexOfAny(Controls);
        if (control >= 0 && (bytes.Contains((byte)0) || CountOf(bytes) > bytes.Length / BytesToAControl + MostControls))
            throw NotText(path, bytes[control], control);

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Latin-1 has no printable characters there: such bytes come from another encoding, and would be read as something else.
            int unprintable = bytes.IndexOfAnyInRange((byte)0x80, (byte)0x9F);
            if (unprintable >= 0)
                throw NotText(path, bytes[unprintable], unprintable);
            text = Encoding.Latin1.GetString(bytes);
        }

        return new SourceText(path, text);
    }

    /// <summary>
    /// A stray control character in a comment or a text is PHP all the same; binary data has them in number, and zeros.
    /// </summary>
    private static int CountOf(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte value in bytes)
            count += Controls.Contains(value) ? 1 : 0;
        return count;
    }

    private static readonly System.Buffers.SearchValues<byte> Controls =
        System.Buffers.SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31]);

    private static PortingException NotText(string path, byte value, int offset) => new(
        $"'{path}' is neither UTF-8 nor Latin-1 text: its byte {offset} is 0x{value:X2}. "
        + "Save the file as UTF-8, or leave it out of what is ported.");
}
