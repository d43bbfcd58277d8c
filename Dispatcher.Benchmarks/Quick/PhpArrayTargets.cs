using System.Runtime.CompilerServices;
using Compat.Php;

namespace Benchmarks.Quick;

/// <summary>PHP's array beside .NET's collections.</summary>
internal static class PhpArrayTargets
{
    private const int Count = 64;

    private static readonly string[] s_keys = [.. Enumerable.Range(0, Count).Select(i => $"field_{i}")];
    private static readonly object s_value = new();
    private static readonly PhpArray s_named = Named();
    private static readonly PhpArray s_list = PhpArray.FromList(s_keys);
    private static readonly Dictionary<string,
        object?> s_dictionary = s_keys.ToDictionary(key => key, _ => (object?)s_value, StringComparer.Ordinal);
    private static readonly Dictionary<object,
        object?> s_objects = Enumerable.Range(0, Count).ToDictionary(i => (object)(long)i, _ => (object?)s_value);
    private static object? s_last;

    public static IEnumerable<Target> All()
    {
        yield return Beside("PhpArray, get by name", 1.3, "x Dictionary<string, object?>", GetNamed, GetDictionary);
        yield return Beside("PhpArray, set by name", 1.3, "x Dictionary<string, object?>", SetNamed, SetDictionary);
        yield return Beside("PhpArray, get by number", 1.3, "x Dictionary<object, object?>", GetNumbered, GetObjects);
        yield return Beside("PhpArray, append", 1.2, "x List<object?>", Append, AppendList);
    }

    private static Target Beside(string work, double limit, string unit, Action<int> array, Action<int> other) =>
        new(work, limit, unit, () => Clock.Ratio(array, other));

    private static PhpArray Named()
    {
        var array = new PhpArray();
        foreach (string key in s_keys)
            array[key] = s_value;
        return array;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GetNamed(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            s_last = s_named[s_keys[turn % Count]];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GetDictionary(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            s_last = s_dictionary[s_keys[turn % Count]];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetNamed(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            s_named[s_keys[turn % Count]] = s_value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetDictionary(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            s_dictionary[s_keys[turn % Count]] = s_value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GetNumbered(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            s_last = s_list[(long)(turn % Count)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GetObjects(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            s_last = s_objects[(long)(turn % Count)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Append(int turns)
    {
        PhpArray array = new();
        for (int turn = 0; turn < turns; turn++)
        {
            if (array.Count == Count)
                array = new();
            array.Add(s_value);
        }

        s_last = array;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AppendList(int turns)
    {
        List<object?> list = [];
        for (int turn = 0; turn < turns; turn++)
        {
            if (list.Count == Count)
                list = [];
            list.Add(s_value);
        }

        s_last = list;
    }
}
