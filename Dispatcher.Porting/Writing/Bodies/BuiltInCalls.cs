using System.Reflection;
using Compat.Php;
using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Bodies;

/// <summary>What is known of the functions of PHP that Compat.Php has.</summary>
internal static class BuiltInCalls
{
    private static readonly HashSet<string> s_small = new(StringComparer.OrdinalIgnoreCase)
    {
        "count", "sizeof", "strlen", "mb_strlen", "substr_count", "ord", "strcmp", "strcasecmp", "strncmp", "strncasecmp", "array_push",
        "array_unshift", "similar_text", "levenshtein", "func_num_args", "str_word_count",
    };

    private static readonly Dictionary<string, MethodInfo[]> s_methods = typeof(Php).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .GroupBy(method => method.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group =>
            group.ToArray(), StringComparer.Ordinal);

    private static readonly Dictionary<string, PhpKinds> s_results = new(StringComparer.OrdinalIgnoreCase)
    {
        ["strpos"] = PhpKinds.Int | PhpKinds.Bool, ["stripos"] = PhpKinds.Int | PhpKinds.Bool, ["strrpos"] = PhpKinds.Int | PhpKinds.Bool,
        ["array_search"] = PhpKinds.Int | PhpKinds.Bool | PhpKinds.String, ["preg_match"] = PhpKinds.Int | PhpKinds.Bool,
        ["array_sum"] = PhpKinds.Number, ["array_product"] = PhpKinds.Number, ["abs"] = PhpKinds.Number,
            ["json_encode"] = PhpKinds.String | PhpKinds.Bool,
        ["pow"] = PhpKinds.Number, ["hexdec"] = PhpKinds.Number, ["bindec"] = PhpKinds.Number, ["strtotime"] = PhpKinds.Int | PhpKinds.Bool,
        ["array_key_first"] = PhpKinds.Int | PhpKinds.String | PhpKinds.Null,
            ["array_key_last"] = PhpKinds.Int | PhpKinds.String | PhpKinds.Null,
        ["key"] = PhpKinds.Int | PhpKinds.String | PhpKinds.Null, ["strstr"] = PhpKinds.String | PhpKinds.Bool,
            ["strrchr"] = PhpKinds.String | PhpKinds.Bool,
    };

    /// <summary>What a function gives: its type, and the C# type of the method.</summary>
    public static (PhpType Type, string CSharp) Result(PhpFunction function)
    {
        MethodInfo? method = s_methods.GetValueOrDefault(function.Method)?[0];
        if (method is null)
            return (PhpType.Any, "object?");
        Type type = method.ReturnType;
        bool mayBeNull = !type.IsValueType
            && new NullabilityInfoContext().Create(method.ReturnParameter).ReadState == NullabilityState.Nullable;
        if (type == typeof(void))
            return (PhpType.Null, "void");
        if (type == typeof(long))
            return (s_small.Contains(function.Name) ? PhpType.SmallInt : PhpType.Int, "long");
        if (type == typeof(double))
            return (PhpType.Float, "double");
        if (type == typeof(bool))
            return (PhpType.Bool, "bool");
        if (type == typeof(string))
            return mayBeNull ? (PhpType.String.Join(PhpType.Null), "string?") : (PhpType.String, "string");
        if (type == typeof(PhpArray))
            return mayBeNull ? (PhpType.Array.Join(PhpType.Null), "PhpArray?") : (PhpType.Array, "PhpArray");
        return (s_results.TryGetValue(function.Name, out PhpKinds kinds) ? new PhpType(kinds) : PhpType.Any, "object?");
    }

    /// <summary>Whether a method takes the argument by <c>ref</c>.</summary>
    public static bool IsRef(PhpFunction function, int index, int count) => s_methods.GetValueOrDefault(function.Method) is { } methods
        && methods.Any(method => method.GetParameters() is var all && index < all.Length && all[index].ParameterType.IsByRef
            && all.Length >= count);
}
