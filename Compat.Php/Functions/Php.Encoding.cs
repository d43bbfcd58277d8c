using System.Security.Cryptography;
using System.Text;

namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>base64_encode</c>.</summary>
    public static string Base64Encode(string @string) => Convert.ToBase64String(ByteText.ToBytes(@string));

    /// <summary>PHP's <c>base64_decode</c>; false of what is none, where it is to be strict.</summary>
    public static object Base64Decode(string @string, bool strict = false)
    {
        var digits = new StringBuilder();
        int padding = 0;
        foreach (char c in @string)
        {
            bool isDigit = char.IsAsciiLetterOrDigit(c) || c is '+' or '/';
            if (isDigit && padding > 0 && strict)
                return false;
            if (isDigit)
                digits.Append(c);
            else if (c == '=')
                padding++;
            else if (strict && !(c is ' ' or '\t' or '\n' or '\r'))
                return false;
        }

        if (strict && (digits.Length % 4 == 1 || (padding > 0 && (padding > 2 || (digits.Length + padding) % 4 != 0))))
            return false;
        if (digits.Length % 4 == 1)
            digits.Length--;
        return ByteText.FromBytes(Convert.FromBase64String(digits + new string('=', (4 - (digits.Length % 4)) % 4)));
    }

    /// <summary>PHP's <c>bin2hex</c>.</summary>
    public static string Bin2Hex(string @string) => Convert.ToHexStringLower(ByteText.ToBytes(@string));

    /// <summary>PHP's <c>hex2bin</c>; false of what is no pairs of digits.</summary>
    public static object Hex2Bin(string @string) =>
        @string.Length % 2 == 0 && @string.All(char.IsAsciiHexDigit) ? ByteText.FromBytes(Convert.FromHexString(@string)) : false;

    /// <summary>PHP's <c>md5</c>; the bytes themselves where they are asked for.</summary>
    public static string Md5(string @string, bool binary = false) => (string)Hash("md5", @string, binary);

    /// <summary>PHP's <c>sha1</c>; the bytes themselves where they are asked for.</summary>
    public static string Sha1(string @string, bool binary = false) => (string)Hash("sha1", @string, binary);

    /// <summary>PHP's <c>crc32</c>.</summary>
    public static long Crc32(string @string) => Checksum.Crc32(ByteText.ToBytes(@string));

    /// <summary>PHP's <c>hash</c>: by one of <see cref="HashAlgos"/>.</summary>
    /// <exception cref="ValueError">The algorithm is not known here.</exception>
    public static object Hash(string algo, string data, bool binary = false, PhpArray? options = null) =>
        Written(Digest(algo, "hash", ByteText.ToBytes(data)), binary);

    /// <summary>PHP's <c>hash_algos</c>: the algorithms that <c>hash</c> knows here.</summary>
    public static PhpArray HashAlgos() => PhpArray.FromList(Digests.Names);

    /// <summary>PHP's <c>hash_hmac</c>.</summary>
    /// <exception cref="ValueError">The algorithm is not known, or none for this purpose.</exception>
    public static string HashHmac(string algo, string data, string key, bool binary = false)
    {
        if (!Digests.IsCryptographic(LowerAscii(algo)))
            throw Arguments.Invalid("hash_hmac", 1, "is to be a cryptographic algorithm");
        return Written(Digests.Hmac(LowerAscii(algo), ByteText.ToBytes(key), ByteText.ToBytes(data)), binary);
    }

    /// <summary>PHP's <c>hash_hmac_algos</c>: the algorithms that <c>hash_hmac</c> knows here.</summary>
    public static PhpArray HashHmacAlgos() => PhpArray.FromList(Digests.Names.Where(Digests.IsCryptographic));

    /// <summary>PHP's <c>hash_equals</c>: compares in a time that does not tell where they differ.</summary>
    /// <exception cref="TypeError">One is no text.</exception>
    public static bool HashEquals(object? knownString, object? userString)
    {
        if (PhpArray.Plain(knownString) is not string known)
            throw Arguments.Refused(knownString, "string", "hash_equals", 1);
        if (PhpArray.Plain(userString) is not string user)
            throw Arguments.Refused(userString, "string", "hash_equals", 2);
        return CryptographicOperations.FixedTimeEquals(ByteText.ToBytes(known), ByteText.ToBytes(user));
    }

    /// <summary>PHP's <c>utf8_encode</c>: reads bytes as ISO-8859-1.</summary>
    public static string Utf8Encode(string @string) => ByteText.Narrow(@string);

    /// <summary>PHP's <c>utf8_decode</c>: gives the bytes of ISO-8859-1, "?" where it has none.</summary>
    public static string Utf8Decode(string @string) => ByteText.Widen(string.Concat(
        @string.EnumerateRunes().Select(rune => rune.Value < 256 ? (char)rune.Value : '?')));

    /// <summary>PHP's <c>quoted_printable_encode</c>.</summary>
    public static string QuotedPrintableEncode(string @string)
    {
        string bytes = ByteText.Narrow(@string);
        var text = new StringBuilder();
        int line = 76;
        for (int i = 0; i < bytes.Length; i++)
        {
            char c = bytes[i];
            if (c == '\r' && i + 1 < bytes.Length && bytes[i + 1] == '\n')
            {
                text.Append("\r\n");
                i++;
                line = 76;
                continue;
            }

            bool isEscaped = char.IsControl(c) || c == 0x7F || c >= 0x80 || c == '='
                || (c == ' ' && i + 1 < bytes.Length && bytes[i + 1] == '\r');
            int width = isEscaped ? 3 : 1;
            line -= width;
            if (line <= 0)
            {
                text.Append("=\r\n");
                line = 76 - width;
            }

            text.Append(isEscaped ? $"={(int)c:X2}" : c.ToString());
        }

        return text.ToString();
    }

    /// <summary>PHP's <c>quoted_printable_decode</c>.</summary>
    public static string QuotedPrintableDecode(string @string)
    {
        string bytes = ByteText.Narrow(@string);
        var text = new StringBuilder();
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '=')
            {
                text.Append(bytes[i]);
                continue;
            }

            if (i + 2 < bytes.Length && char.IsAsciiHexDigit(bytes[i + 1]) && char.IsAsciiHexDigit(bytes[i + 2]))
            {
                text.Append((char)Convert.ToInt32(bytes.Substring(i + 1, 2), 16));
                i += 2;
                continue;
            }

            int end = i + 1;
            while (end < bytes.Length && bytes[end] is (' ' or '\t'))
                end++;
            if (end >= bytes.Length)
                i = end;
            else if (bytes[end] is '\r' or '\n')
                i = bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n' ? end + 1 : end;
            else
                text.Append(bytes[i]);
        }

        return ByteText.Widen(text.ToString());
    }

    private static byte[] Digest(string algorithm, string function, byte[] data) =>
        Digests.Of(LowerAscii(algorithm), data) ?? throw Arguments.Invalid(function, 1,
            $"is to be an algorithm that is known here, not '{algorithm}'");

    private static string Written(byte[] digest, bool binary) => binary ? ByteText.FromBytes(digest) : Convert.ToHexStringLower(digest);
}
