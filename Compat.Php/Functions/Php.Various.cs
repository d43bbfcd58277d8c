namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>basename</c>: the last part of a path, without a suffix where it has that.</summary>
    public static string BaseName(string path, string suffix = "")
    {
        string name = path.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        return suffix.Length > 0 && name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal)
            ? name[..^suffix.Length]
            : name;
    }

    /// <summary>PHP's <c>dirname</c>: a path without its last parts.</summary>
    /// <exception cref="ValueError">The count of levels is not positive.</exception>
    public static string DirName(string path, long levels = 1)
    {
        if (levels < 1)
            throw Arguments.Invalid("dirname", 2, "is to be greater than 0");
        for (string before = ""; levels > 0 && path != before; levels--)
        {
            before = path;
            path = Parent(path);
        }

        return path;
    }

    /// <summary>PHP's <c>pathinfo</c>: the parts of a path, or one of them.</summary>
    public static object PathInfo(string path, long flags = 15)
    {
        var parts = new PhpArray();
        string name = BaseName(path);
        int dot = name.LastIndexOf('.');
        if ((flags & 1) != 0 && path.Length > 0)
            parts["dirname"] = DirName(path);
        if ((flags & 2) != 0)
            parts["basename"] = name;
        if ((flags & 4) != 0 && dot >= 0)
            parts["extension"] = name[(dot + 1)..];
        if ((flags & 8) != 0)
            parts["filename"] = dot >= 0 ? name[..dot] : name;
        return flags == 15 ? parts : ValueOrNull(parts, 0) ?? "";
    }

    /// <summary>PHP's <c>version_compare</c>: -1, 0 or 1, or whether an operator such as "&gt;=" holds.</summary>
    /// <exception cref="ValueError">The operator is not known.</exception>
    public static object VersionCompare(string version1, string version2, string? @operator = null)
    {
        int result = VersionOrder.Compare(version1, version2);
        return @operator switch
        {
            null => (long)result,
            "<" or "lt" => result < 0,
            "<=" or "le" => result <= 0,
            ">" or "gt" => result > 0,
            ">=" or "ge" => result >= 0,
            "==" or "eq" => result == 0,
            "!=" or "<>" or "ne" => result != 0,
            _ => throw Arguments.Invalid("version_compare", 3, "is to be an operator of comparison"),
        };
    }

    /// <summary>PHP's <c>filter_var</c>.</summary>
    /// <param name="value">The value; its text is filtered.</param>
    /// <param name="filter">One of the FILTER constants.</param>
    /// <param name="options">Flags, or an array with <c>flags</c> and <c>options</c>.</param>
    /// <returns>The filtered value; false, or null with FILTER_NULL_ON_FAILURE, where it is not valid.</returns>
    /// <exception cref="ValueError">An option is not accepted.</exception>
    public static object? FilterVar(object? value, long filter = 516, object? options = null) => ValueFilter.Apply(value, filter, options);

    /// <summary>PHP's <c>filter_id</c>: the number of a filter's name, or false.</summary>
    public static object FilterId(string name) => ValueFilter.IdOf(name) is { } id ? id : false;

    /// <summary>PHP's <c>filter_list</c>: the names of the filters.</summary>
    public static PhpArray FilterList() => PhpArray.FromList(ValueFilter.Names);

    /// <summary>PHP's <c>php_sapi_name</c>.</summary>
    /// <returns>"cli".</returns>
    public static string PhpSapiName() => "cli";

    /// <summary>PHP's <c>phpversion</c>.</summary>
    /// <returns>The version whose behaviour this is.</returns>
    public static string PhpVersion() => PhpConstants.PhpVersion;

    /// <summary>PHP's <c>uniqid</c>: a text that is not given twice.</summary>
    public static string UniqId(string prefix = "", bool moreEntropy = false)
    {
        long ticks = DateTime.UtcNow.Ticks / 10;
        string id = prefix + (ticks / 1000000).ToString("x8", Invariant) + (ticks % 1000000).ToString("x5", Invariant);
        return moreEntropy ? id + Random.Shared.NextDouble().ToString("0.00000000", Invariant)[1..] : id;
    }

    /// <summary>PHP's <c>rand</c>: a number between two, both included.</summary>
    public static long Rand(long min = 0, long max = 2147483647) => max < min ? MtRand(max, min) : MtRand(min, max);

    /// <summary>PHP's <c>mt_rand</c>: a number between two, both included. Its order for a seed is another one than PHP's.</summary>
    /// <exception cref="ValueError">The greatest is less than the smallest.</exception>
    public static long MtRand(long min = 0, long max = 2147483647) => max < min
        ? throw Arguments.Invalid("mt_rand", 2, "is to be at least the first")
        : max == long.MaxValue ? Random.Shared.NextInt64(min, max) : Random.Shared.NextInt64(min, max + 1);

    /// <summary>PHP's <c>random_int</c>: a number between two, both included, that nobody can foresee.</summary>
    /// <exception cref="ValueError">The greatest is less than the smallest.</exception>
    public static long RandomInt(long min, long max)
    {
        if (max < min)
            throw Arguments.Invalid("random_int", 1, "is to be at most the second");
        UInt128 count = (UInt128)((Int128)max - min) + 1;
        Span<byte> bytes = stackalloc byte[16];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
        return (long)((Int128)min + (Int128)(System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(bytes) % count));
    }

    /// <summary>PHP's <c>random_bytes</c>.</summary>
    /// <exception cref="ValueError">The length is not positive.</exception>
    public static string RandomBytes(long length) => length < 1
        ? throw Arguments.Invalid("random_bytes", 1, "is to be greater than 0")
        : ByteText.FromBytes(System.Security.Cryptography.RandomNumberGenerator.GetBytes((int)length));

    /// <summary>PHP's <c>shuffle</c>: puts the values of the array itself in an order that cannot be foreseen.</summary>
    /// <returns>True.</returns>
    public static bool Shuffle(PhpArray array)
    {
        object?[] values = [.. array.Values];
        Random.Shared.Shuffle(values);
        array.Become(PhpArray.Of(values));
        return true;
    }

    /// <summary>PHP's <c>array_rand</c>: a key, or so many.</summary>
    /// <exception cref="ValueError">The array is empty, or has not so many.</exception>
    public static object ArrayRand(PhpArray array, long num = 1)
    {
        if (array.Count == 0)
            throw Arguments.Invalid("array_rand", 1, "is not to be empty");
        if (num < 1 || num > array.Count)
            throw Arguments.Invalid("array_rand", 2, "is to be from 1 to the count of elements");
        IReadOnlyList<PhpKey> keys = array.Keys;
        if (num == 1)
            return keys[Random.Shared.Next(keys.Count)].Value;
        int[] places = [.. Enumerable.Range(0, keys.Count)];
        Random.Shared.Shuffle(places);
        return PhpArray.FromList(places.Take((int)num).Order().Select(place => keys[place].Value));
    }

    /// <summary>PHP's <c>str_shuffle</c>: the bytes in an order that cannot be foreseen.</summary>
    public static string StrShuffle(string @string)
    {
        char[] bytes = ByteText.Narrow(@string).ToCharArray();
        Random.Shared.Shuffle(bytes);
        return ByteText.Widen(new(bytes));
    }

    /// <summary>PHP's <c>microtime</c>: the seconds since 1970 with their fraction, as a number or as a text of both.</summary>
    public static object MicroTime(bool asFloat = false)
    {
        double seconds = (Clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;
        return asFloat ? seconds : string.Create(Invariant, $"{seconds - Math.Floor(seconds):0.00000000} {Math.Floor(seconds):0}");
    }

    /// <summary>PHP's <c>hrtime</c>: nanoseconds of a clock that only counts, as a number or as seconds and the rest.</summary>
    public static object HrTime(bool asNumber = false)
    {
        long nanoseconds = (long)(System.Diagnostics.Stopwatch.GetTimestamp() * (1e9 / System.Diagnostics.Stopwatch.Frequency));
        return asNumber ? nanoseconds : PhpArray.Of(nanoseconds / 1000000000, nanoseconds % 1000000000);
    }

    /// <summary>PHP's <c>memory_get_usage</c>: the bytes that .NET's heap has.</summary>
    public static long MemoryGetUsage(bool realUsage = false) => GC.GetTotalMemory(forceFullCollection: false);

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static string Parent(string path)
    {
        if (path.Length == 0)
            return "";
        string trimmed = path.TrimEnd('/');
        if (trimmed.Length == 0)
            return "/";
        int slash = trimmed.LastIndexOf('/');
        if (slash < 0)
            return ".";
        string parent = trimmed[..slash].TrimEnd('/');
        return parent.Length == 0 ? "/" : parent;
    }
}
