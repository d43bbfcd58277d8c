using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Php;

public sealed partial class PhpArray
{
    /// <summary>
    /// Reads a value that PHP would call an array: this type, a dictionary, a list or an array. Texts and other objects are not arrays.
    /// </summary>
    /// <param name="value">Anything.</param>
    /// <param name="array">The array; the value itself where it is of this type, else a copy, also of what it holds.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(object? value, [NotNullWhen(true)] out PhpArray? array)
    {
        array = value switch
        {
            PhpArray own => own,
            PhpReference reference => TryRead(reference.Value, out PhpArray? inner) ? inner : null,
            IDictionary<string, object?> map => FromPairs(map),
            IReadOnlyDictionary<string, object?> map => FromPairs(map),
            IDictionary map => FromMap(map),
            IList list => FromList(list),
            IReadOnlyList<object?> list => FromList(list),
            _ => null,
        };
        return array is not null;
    }

    /// <summary>Makes an array of a dictionary or another sequence of pairs. Dictionaries and lists in it become arrays too.</summary>
    /// <param name="pairs">The pairs; a later one takes the place of one with the same key.</param>
    /// <returns>The array.</returns>
    public static PhpArray FromPairs(IEnumerable<KeyValuePair<string, object?>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var array = new PhpArray();
        foreach ((string key, object? value) in pairs)
            array[key] = Inner(value);
        return array;
    }

    /// <summary>Makes a list of a sequence. Dictionaries and lists in it become arrays too.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The array.</returns>
    public static PhpArray FromList(IEnumerable values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var array = new PhpArray();
        foreach (object? value in values)
            array.Add(Inner(value));
        return array;
    }

    /// <summary>Makes an array of JSON, objects as arrays too.</summary>
    /// <param name="json">The text: an array or an object.</param>
    /// <returns>The array.</returns>
    /// <exception cref="JsonException">It is no JSON, or neither an array nor an object.</exception>
    public static PhpArray FromJson(string json) =>
        Php.JsonDecode(json, true, 512, PhpConstants.JsonThrowOnError) as PhpArray
        ?? throw new JsonException("The JSON is neither an array nor an object. Use 'Php.JsonDecode' for other values.");

    /// <summary>Gives the array as JSON: a list as an array, anything else as an object.</summary>
    /// <returns>The JSON, as PHP's <c>json_encode</c> writes it.</returns>
    /// <exception cref="JsonException">A value cannot become JSON.</exception>
    public string ToJson() => (string)Php.JsonEncode(this, PhpConstants.JsonThrowOnError)!;

    /// <summary>Gives the same as a dictionary, numbers as texts. Inner arrays stay arrays.</summary>
    /// <returns>A copy, in order.</returns>
    public IDictionary<string, object?> ToDictionary()
    {
        var dictionary = new OrderedDictionary<string, object?>(Count, StringComparer.Ordinal);
        foreach ((PhpKey key, object? value) in this)
            dictionary[key.ToString()] = Php.Copy(value);
        return dictionary;
    }

    /// <summary>Gives the values as a list, without their keys. Inner arrays stay arrays.</summary>
    /// <returns>A copy, in order.</returns>
    public IList<object?> ToList()
    {
        var values = new object?[Count];
        int to = 0;
        for (int place = _table.Forward(0); place < _table.Used; place = _table.Forward(place + 1))
            values[to++] = ReadAt(place);
        return values;
    }

    /// <summary>Whether another one has the same keys with loosely equal values, in any order: PHP's <c>==</c>.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are equal.</returns>
    public bool EqualsLoosely(PhpArray other) => Php.LooselyEquals(this, other);

    /// <summary>Whether another one has the same keys with identical values in the same order: PHP's <c>===</c>.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are identical.</returns>
    public bool IsIdenticalTo(PhpArray other) => Php.Identical(this, other);

    private static PhpArray FromMap(IDictionary map)
    {
        var array = new PhpArray();
        foreach (DictionaryEntry entry in map)
            array.Add(PhpKey.From(entry.Key), Inner(entry.Value));
        return array;
    }

    private static object? Inner(object? value) => TryRead(value, out PhpArray? array) ? array : Php.Normalize(value);
}
