using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compat.Php;

namespace Conformance.Dialects.Snippets;

/// <summary>Values as the corpus of PHP writes them.</summary>
internal static class RecordedValue
{
    /// <summary>Reads a value.</summary>
    /// <exception cref="NotPlayableException">It is an object of a class of the snippet's own.</exception>
    /// <exception cref="FormatException">It is none of the forms.</exception>
    public static object? Read(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.True or JsonValueKind.False:
                return value.GetBoolean();
            case JsonValueKind.Number:
                return value.GetInt64();
            case JsonValueKind.String:
                return value.GetString();
        }

        if (value.TryGetProperty("i", out JsonElement whole))
            return long.Parse(whole.GetString()!, CultureInfo.InvariantCulture);
        if (value.TryGetProperty("f", out JsonElement real))
            return ReadReal(real.GetString()!);
        if (value.TryGetProperty("b", out JsonElement bytes))
            return Php.Base64Decode(bytes.GetString()!);
        if (value.TryGetProperty("a", out JsonElement elements))
            return ReadPairs(elements);
        if (value.TextOf("o") is not "stdClass")
            throw new NotPlayableException("an object of a class");
        return new StdClass(ReadPairs(value.GetProperty("p")));
    }

    /// <summary>Writes a value, so that equal values have equal texts.</summary>
    public static string Write(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => $"float({number.ToString("R", CultureInfo.InvariantCulture)})",
        string text => JsonValue.Create(text).ToJsonString() is var json && text.Any(char.IsSurrogate)
            ? $"bytes({Php.Bin2Hex(text)})"
            : json,
        PhpArray array => $"[{string.Join(", ", array.Select(entry => $"{Write(entry.Key.Value)} => {Write(entry.Value)}"))}]",
        StdClass instance => $"stdClass{Write(instance.Properties)}",
        _ => Php.GetDebugType(value),
    };

    private static double ReadReal(string text) => text switch
    {
        "INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        "NAN" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static PhpArray ReadPairs(JsonElement pairs)
    {
        var array = new PhpArray();
        foreach (JsonElement pair in pairs.EnumerateArray())
            array[Read(pair[0])] = Read(pair[1]);
        return array;
    }
}
