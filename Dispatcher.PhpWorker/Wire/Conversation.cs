using System.Text.Json;
using Compat.Php;

namespace Dispatching.PhpWorker.Wire;

/// <summary>
/// Values on their way within one outermost call, and the objects that both sides know until it ends: those of .NET have numbers above
/// 0, those of PHP below. For one thread at a time.
/// </summary>
internal sealed class Conversation(PhpPluginOptions options)
{
    private const int DeepestNesting = 200;

    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, (object Object, IObjectView View)> _objects = [];
    private int _made;

    /// <summary>Forgets all objects.</summary>
    public void End()
    {
        if (_objects.Count == 0)
            return;
        _numbers.Clear();
        _objects.Clear();
        _made = 0;
    }

    /// <summary>How many objects of .NET are known, for <see cref="Forget"/>.</summary>
    public int Known => _made;

    /// <summary>Forgets the objects of .NET that were written into a message which was not sent.</summary>
    public void Forget(int known)
    {
        for (; _made > known; _made--)
        {
            if (_objects.Remove(_made, out (object Object, IObjectView View) unsent))
                _numbers.Remove(unsent.Object);
        }
    }

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="value">The value.</param>
    /// <param name="isEvent">Whether it is an event, which PHP may look into whatever it is.</param>
    public void Write(Utf8JsonWriter writer, object? value, bool isEvent = false) => Write(writer, value, 0, isEvent);

    /// <summary>Writes the properties of all objects that PHP knows, for it to see what .NET has changed.</summary>
    public void WriteObjects(Utf8JsonWriter writer)
    {
        if (_objects.Count == 0)
            return;
        writer.WriteStartArray("objects"u8);
        foreach ((int number, (object _, IObjectView view)) in _objects.ToArray())
        {
            if (view.Fallback.Length == 0)
                continue;
            writer.WriteStartArray();
            writer.WriteNumberValue(number);
            WriteProperties(writer, view, 0);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads a value.</summary>
    public object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out long number) ? (object)number : element.GetDouble(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array => ReadList(element),
        _ => ReadMarked(element),
    };

    /// <summary>Takes over what PHP has changed of objects.</summary>
    public void ReadObjects(JsonElement message)
    {
        if (!message.TryGetProperty("objects"u8, out JsonElement objects))
            return;
        foreach (JsonElement change in objects.EnumerateArray())
        {
            if (!_objects.TryGetValue(change[0].GetInt32(), out (object Object, IObjectView View) known))
                continue;
            foreach (JsonElement pair in change[1].EnumerateArray())
                known.View.Write(pair[0].GetString()!, Read(pair[1]));
            foreach (JsonElement gone in change[2].EnumerateArray())
                known.View.Remove(gone.GetString()!);
        }
    }

    private void Write(Utf8JsonWriter writer, object? value, int depth, bool isEvent)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                WireText.Write(writer, text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case long or int or short or sbyte or byte or ushort or uint:
                writer.WriteNumberValue(Convert.ToInt64(value, null));
                break;
            case ulong number when number <= long.MaxValue:
                writer.WriteNumberValue((long)number);
                break;
            case double or float or decimal or ulong:
                WriteFloat(writer, Convert.ToDouble(value, null));
                break;
            case char c:
                WireText.Write(writer, c.ToString());
                break;
            case Enum named:
                writer.WriteStringValue(named.ToString());
                break;
            case PhpReference reference:
                Write(writer, reference.Value, depth, isEvent);
                break;
            default:
                WriteWhole(writer, value, depth, isEvent);
                break;
        }
    }

    private void WriteWhole(Utf8JsonWriter writer, object value, int depth, bool isEvent)
    {
        if (depth > DeepestNesting)
        {
            throw new PhpPluginException(
                PhpFailure.CannotCross, $"An argument is nested deeper than {DeepestNesting} levels, or holds itself. Pass less of it.");
        }

        if (PhpArray.TryRead(value, out PhpArray? array))
            WriteArray(writer, array, depth);
        else
            WriteObject(writer, value, depth, isEvent);
    }

    private void WriteArray(Utf8JsonWriter writer, PhpArray array, int depth)
    {
        if (array.IsList)
        {
            writer.WriteStartArray();
            foreach (PhpEntry entry in array)
                Write(writer, entry.Value, depth + 1, false);
            writer.WriteEndArray();
            return;
        }

        writer.WriteStartObject();
        writer.WriteStartArray("m"u8);
        foreach (PhpEntry entry in array)
        {
            writer.WriteStartArray();
            if (entry.Key.Text is { } text)
                WireText.Write(writer, text);
            else
                writer.WriteNumberValue(entry.Key.Number);
            Write(writer, entry.Value, depth + 1, false);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteObject(Utf8JsonWriter writer, object value, int depth, bool isEvent)
    {
        writer.WriteStartObject();
        if (_numbers.TryGetValue(value, out int known))
        {
            writer.WriteNumber("r"u8, known);
        }
        else
        {
            IObjectView view = Views.Of(value, options, isEvent);
            Know(++_made, value, view);
            writer.WriteNumber("o"u8, _made);
            writer.WriteString("c"u8, view.ClassName);
            writer.WriteString("d"u8, view.Fallback);
            writer.WritePropertyName("p"u8);
            WriteProperties(writer, view, depth);
        }

        writer.WriteEndObject();
    }

    private void WriteProperties(Utf8JsonWriter writer, IObjectView view, int depth)
    {
        writer.WriteStartArray();
        foreach ((string name, object? value) in view.Read())
        {
            writer.WriteStartArray();
            WireText.Write(writer, name);
            Write(writer, value, depth + 1, false);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteFloat(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
        {
            writer.WriteStartObject();
            writer.WriteString("f"u8, double.IsNaN(value) ? "NaN" : value > 0 ? "INF" : "-INF");
            writer.WriteEndObject();
            return;
        }

        // PHP tells a float from an int by its point.
        string text = value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text, skipInputValidation: true);
    }

    private PhpArray ReadList(JsonElement element)
    {
        var array = new PhpArray(element.GetArrayLength());
        foreach (JsonElement item in element.EnumerateArray())
            array.Add(Read(item));
        return array;
    }

    private object? ReadMarked(JsonElement element)
    {
        JsonProperty first = element.EnumerateObject().First();
        return first.Name switch
        {
            "k" => Kept.Value,
            "m" => ReadMap(first.Value),
            "b" => WireText.FromBytes(first.Value.GetBytesFromBase64()),
            "f" => first.Value.GetString() switch
            {
                "NaN" => double.NaN,
                "INF" => double.PositiveInfinity,
                _ => double.NegativeInfinity,
            },
            "r" => _objects.TryGetValue(first.Value.GetInt32(), out (object Object, IObjectView View) known)
                ? known.Object
                : throw new System.Text.Json.JsonException($"There is no object {first.Value}."),
            _ => ReadObject(first.Value.GetInt32(), element),
        };
    }

    private PhpArray ReadMap(JsonElement pairs)
    {
        var array = new PhpArray(pairs.GetArrayLength());
        foreach (JsonElement pair in pairs.EnumerateArray())
            array[PhpKey.From(Read(pair[0]))] = Read(pair[1]);
        return array;
    }

    private object ReadObject(int number, JsonElement element)
    {
        var properties = new PhpArray();
        foreach (JsonElement pair in element.GetProperty("p"u8).EnumerateArray())
            properties[pair[0].GetString()!] = Read(pair[1]);
        object made = MadeObjects.Make(element.GetProperty("c"u8).GetString()!, properties, options);
        Know(number, made, Views.Of(made, options, isEvent: true));
        return made;
    }

    private void Know(int number, object value, IObjectView view)
    {
        _numbers[value] = number;
        _objects[number] = (value, view);
    }
}
