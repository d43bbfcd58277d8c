using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dispatching.Messenger.Wire;

/// <summary>
/// Reads maps as PHP writes them. PHP has one kind of array: one whose keys are 0, 1, 2 … is written as a list, and so is an empty one,
/// whatever it was meant to be.
/// </summary>
[RequiresDynamicCode("Makes converters for classes that it finds.")]
internal sealed class PhpMapConverterFactory : JsonConverterFactory
{
    private static readonly HashSet<Type> s_maps =
    [
        typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>),
    ];

    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && s_maps.Contains(typeToConvert.GetGenericTypeDefinition())
        && typeToConvert.GenericTypeArguments[0] is { } key && (key == typeof(string) || key == typeof(int) || key == typeof(long));

    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The converter's own constructor is kept below.")]
    [UnconditionalSuppressMessage("Trimming", "IL2071", Justification = "The converter's own constructor is kept below.")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(PhpMapConverter<,,>))]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        Type[] arguments = typeToConvert.GenericTypeArguments;
        return (JsonConverter)Activator.CreateInstance(
            typeof(PhpMapConverter<,,>).MakeGenericType(typeToConvert, arguments[0], arguments[1]))!;
    }
}
