using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compat.Php;

namespace Conformance.Dialects.Programs;

/// <summary>Values of the corpus: made for a call, and written so that equal ones have equal texts.</summary>
internal static class PhpValue
{
    /// <summary>Makes a value, objects of the snippet's classes among them.</summary>
    public static object? Make(JsonElement value)
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
            return Real(real.GetString()!);
        if (value.TryGetProperty("b", out JsonElement bytes))
            return Php.Base64Decode(bytes.GetString()!);
        if (value.TryGetProperty("a", out JsonElement elements))
            return Elements(elements);
        return Instance(value);
    }

    /// <summary>Writes a value of the corpus.</summary>
    public static string Write(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("a", out JsonElement elements))
            return $"[{string.Join(", ", elements.EnumerateArray().Select(pair => $"{Write(pair[0])} => {Write(pair[1])}"))}]";
        if (value.ValueKind == JsonValueKind.Object && value.TextOf("o") is { } name)
            return $"{name}{{{string.Join(", ",
                value.GetProperty("p").EnumerateArray().Select(pair => $"{Name(Make(pair[0]))}: {Write(pair[1])}"))}}}";
        return Write(Make(value));
    }

    /// <summary>Writes a value.</summary>
    public static string Write(object? value, int depth = 0) => value switch
    {
        _ when depth > 60 => "…",
        null => "null",
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => $"float({number.ToString("R", CultureInfo.InvariantCulture)})",
        string text => Text(text),
        PhpReference reference => Write(reference.Value, depth + 1),
        PhpArray array => $"[{string.Join(", ",
            array.Select(entry => $"{Write(entry.Key.Value, depth + 1)} => {Write(entry.Value, depth + 1)}"))}]",
        IPhpObject known => $"{ClassOf(known)}{{{string.Join(", ",
            Php.GetObjectVars(known) .Select(entry => $"{Name(entry.Key.Value)}: {Write(entry.Value, depth + 1)}"))}}}",
        _ => Php.GetDebugType(value),
    };

    /// <summary>Writes the name of a class as the corpus does.</summary>
    public static string ClassOf(IPhpObject value) => value.ClassName;

    private static string Name(object? key) => key is string text ? text : Php.ToStr(key);

    private static string Text(string text) =>
        JsonValue.Create(text).ToJsonString() is var json && text.Any(char.IsSurrogate) ? $"bytes({Php.Bin2Hex(text)})" : json;

    private static double Real(string text) => text switch
    {
        "INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        "NAN" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static PhpArray Elements(JsonElement pairs)
    {
        var array = new PhpArray();
        foreach (JsonElement pair in pairs.EnumerateArray())
            array[Make(pair[0])] = Make(pair[1]);
        return array;
    }

    private static object Instance(JsonElement value)
    {
        string name = value.TextOf("o")!;
        PhpArray properties = Elements(value.GetProperty("p"));
        if (name == "stdClass")
            return new StdClass(properties);
        PhpClass type = PhpClass.Find(name);
        if (typeof(PhpEnum).IsAssignableFrom(type.Type))
            return type.Constant((string)properties["name"]!)!;
        object made = Activator.CreateInstance(type.Type, nonPublic: true)!;
        foreach ((PhpKey key, object? item) in properties)
            Php.SetProperty(made, key.ToString(), item, type.Type);
        return made;
    }
}
