using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance;

/// <summary>Where a played scenario first differs from the recorded one.</summary>
/// <param name="Index">The entry, counted from 0.</param>
/// <param name="Expected">What the original noted, as JSON; nothing where its trace had ended.</param>
/// <param name="Actual">What was noted here, as JSON; nothing where the trace had ended.</param>
public sealed record Difference(int Index, string Expected, string Actual)
{
    private const string Nothing = "(nothing)";

    /// <summary>Compares two traces: numbers by value, maps without regard to order, an empty list as an empty map.</summary>
    /// <param name="expected">The recorded trace.</param>
    /// <param name="actual">The played one.</param>
    /// <returns>The first difference, or <see langword="null"/>.</returns>
    public static Difference? Between(JsonElement expected, IReadOnlyList<JsonArray> actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        int count = Math.Max(expected.GetArrayLength(), actual.Count);
        for (int i = 0; i < count; i++)
        {
            JsonElement? left = i < expected.GetArrayLength() ? expected[i] : null;
            JsonElement? right = i < actual.Count ? JsonSerializer.SerializeToElement(actual[i]) : null;
            if (left is null || right is null || !AreEqual(left.Value, right.Value))
                return new Difference(i, left?.GetRawText() ?? Nothing, right?.GetRawText() ?? Nothing);
        }

        return null;
    }

    private static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (IsEmpty(left) && IsEmpty(right))
            return true;
        if (left.ValueKind != right.ValueKind)
            return false;
        return left.ValueKind switch
        {
            JsonValueKind.Number => left.GetDouble().Equals(right.GetDouble()),
            JsonValueKind.String => string.Equals(left.GetString(), right.GetString(), StringComparison.Ordinal),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
                && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second)),
            JsonValueKind.Object => left.EnumerateObject().Count() == right.EnumerateObject().Count()
                && left.EnumerateObject()
                    .All(member => right.TryGetProperty(member.Name, out JsonElement other) && AreEqual(member.Value, other)),
            _ => true,
        };
    }

    private static bool IsEmpty(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
        || (value.ValueKind == JsonValueKind.Object && !value.EnumerateObject().Any());
}
