using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Dispatching.Messenger.Wire;

/// <summary>JSON as PHP writes and reads it.</summary>
internal static class PhpJson
{
    /// <summary>Options that a program may change before they are first used.</summary>
    [RequiresUnreferencedCode("Reads and writes classes by reflection.")]
    [RequiresDynamicCode("Reads and writes classes by reflection.")]
    public static JsonSerializerOptions NewOptions() => new(JsonSerializerDefaults.Web)
    {
        // As PHP does: a property of a constructor that is missing, and has no default, is a message that cannot be read.
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new PhpMapConverterFactory() },
    };
}
