using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Compat.Php;

/// <summary>PHP's hash algorithms, as far as .NET has them or they are a few lines.</summary>
[SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Ported code asks for it by name.")]
[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "Ported code asks for it by name.")]
internal static class Digests
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "md5", "sha1", "sha256", "sha384", "sha512", "sha3-256", "sha3-384", "sha3-512",
        "adler32", "crc32", "crc32b", "crc32c", "fnv132", "fnv1a32", "fnv164", "fnv1a64", "joaat",
    ];

    public static bool IsCryptographic(string name) =>
        name is "md5" or "sha1" || name.StartsWith("sha", StringComparison.Ordinal) && Names.Contains(name, StringComparer.Ordinal);

    /// <returns>The digest, or nothing where the algorithm is not known.</returns>
    public static byte[]? Of(string name, byte[] data) => name switch
    {
        "md5" => MD5.HashData(data),
        "sha1" => SHA1.HashData(data),
        "sha256" => SHA256.HashData(data),
        "sha384" => SHA384.HashData(data),
        "sha512" => SHA512.HashData(data),
        "sha3-256" => SHA3_256.HashData(data),
        "sha3-384" => SHA3_384.HashData(data),
        "sha3-512" => SHA3_512.HashData(data),
        "adler32" => BigEndian(Checksum.Adler32(data)),
        "crc32" => Reversed(Checksum.Crc32Bzip(data)),
        "crc32b" => BigEndian(Checksum.Crc32(data)),
        "crc32c" => BigEndian(Checksum.Crc32C(data)),
        "fnv132" => BigEndian(Checksum.Fnv32(data, isXorFirst: false)),
        "fnv1a32" => BigEndian(Checksum.Fnv32(data, isXorFirst: true)),
        "fnv164" => BigEndian(Checksum.Fnv64(data, isXorFirst: false)),
        "fnv1a64" => BigEndian(Checksum.Fnv64(data, isXorFirst: true)),
        "joaat" => BigEndian(Checksum.OneAtATime(data)),
        _ => null,
    };

    public static byte[] Hmac(string name, byte[] key, byte[] data)
    {
        int block = name switch { "sha384" or "sha512" => 128, "sha3-256" => 136, "sha3-384" => 104, "sha3-512" => 72, _ => 64 };
        byte[] padded = new byte[block];
        (key.Length > block ? Of(name, key)! : key).CopyTo(padded, 0);
        byte[] inner = Of(name, [.. padded.Select(b => (byte)(b ^ 0x36)), .. data])!;
        return Of(name, [.. padded.Select(b => (byte)(b ^ 0x5C)), .. inner])!;
    }

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] BigEndian(ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Reversed(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
