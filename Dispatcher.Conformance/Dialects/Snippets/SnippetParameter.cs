using Compat.Php;

namespace Conformance.Dialects.Snippets;

/// <summary>A parameter of a snippet's function.</summary>
internal sealed record SnippetParameter(
    string Name, IReadOnlyList<string> Types, bool IsByReference, bool IsVariadic, Func<SnippetScope, object?>? Default)
{
    /// <summary>Converts an argument to the declared type.</summary>
    public object? Convert(object? value)
    {
        if (Types.Count == 0 || Types.Contains("mixed", StringComparer.Ordinal) || Types.Any(type => Has(type, value)))
            return Php.Copy(value);
        foreach (string type in (string[])["int", "float", "string", "bool"])
        {
            if (!Types.Contains(type, StringComparer.Ordinal))
                continue;
            try
            {
                return ConvertTo(type, value);
            }
            catch (TypeError) when (Types.Count > 1)
            {
                continue;
            }
        }

        throw new TypeError($"'{Php.GetDebugType(value)}' is not '{string.Join('|', Types)}'.");
    }

    private object ConvertTo(string type, object? value) => type switch
    {
        "int" when Types.Contains("float", StringComparer.Ordinal) => Php.CoerceToNumber(value),
        "int" => Php.CoerceToInt(value),
        "float" => Php.CoerceToFloat(value),
        "string" => Php.CoerceToString(value),
        _ => Php.CoerceToBool(value),
    };

    private static bool Has(string type, object? value) => type switch
    {
        "null" => value is null,
        "iterable" => Php.IsIterable(value),
        "callable" => Php.IsCallable(value),
        "object" => Php.IsObject(value),
        "false" => value is false,
        "true" => value is true,
        _ => Php.GetDebugType(value).Equals(type.TrimStart('\\'), StringComparison.OrdinalIgnoreCase),
    };
}
