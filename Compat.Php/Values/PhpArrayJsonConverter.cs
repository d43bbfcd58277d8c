using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compat.Php;

/// <summary>Reads and writes an array for <see cref="JsonSerializer"/>, as <c>json_decode</c> and <c>json_encode</c> do.</summary>
public sealed class PhpArrayJsonConverter : JsonConverter<PhpArray>
{
    /// <inheritdoc/>
    public override PhpArray Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return PhpArray.FromJson(document.RootElement.GetRawText());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PhpArray value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(value.ToJson());
    }
}
