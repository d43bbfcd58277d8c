namespace Compat.Php;

/// <summary>Checksums that are a few lines each.</summary>
internal static class Checksum
{
    private static readonly uint[] s_crc32 = Table(0xEDB88320);
    private static readonly uint[] s_crc32C = Table(0x82F63B78);
    private static readonly uint[] s_bzip = TableOfHighBits(0x04C11DB7);

    public static uint Crc32(ReadOnlySpan<byte> data) => Reflected(data, s_crc32);

    public static uint Crc32C(ReadOnlySpan<byte> data) => Reflected(data, s_crc32C);

    public static uint Crc32Bzip(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in data)
            crc = (crc << 8) ^ s_bzip[(crc >> 24) ^ b];
        return ~crc;
    }

    public static uint Adler32(ReadOnlySpan<byte> data)
    {
        uint a = 1, b = 0;
        foreach (byte value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    public static uint Fnv32(ReadOnlySpan<byte> data, bool isXorFirst)
    {
        uint hash = 0x811C9DC5;
        foreach (byte b in data)
            hash = isXorFirst ? (hash ^ b) * 0x01000193 : (hash * 0x01000193) ^ b;
        return hash;
    }

    public static ulong Fnv64(ReadOnlySpan<byte> data, bool isXorFirst)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte b in data)
            hash = isXorFirst ? (hash ^ b) * 0x100000001B3 : (hash * 0x100000001B3) ^ b;
        return hash;
    }

    public static uint OneAtATime(ReadOnlySpan<byte> data)
    {
        uint hash = 0;
        foreach (byte b in data)
        {
            hash += b;
            hash += hash << 10;
            hash ^= hash >> 6;
        }

        hash += hash << 3;
        hash ^= hash >> 11;
        return hash + (hash << 15);
    }

    private static uint Reflected(ReadOnlySpan<byte> data, uint[] table)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in data)
            crc = (crc >> 8) ^ table[(byte)(crc ^ b)];
        return ~crc;
    }

    private static uint[] Table(uint polynomial)
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ polynomial : value >> 1;
            table[i] = value;
        }

        return table;
    }

    private static uint[] TableOfHighBits(uint polynomial)
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i << 24;
            for (int bit = 0; bit < 8; bit++)
                value = (value & 0x80000000) != 0 ? (value << 1) ^ polynomial : value << 1;
            table[i] = value;
        }

        return table;
    }
}
