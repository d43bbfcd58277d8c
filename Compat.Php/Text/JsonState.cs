namespace Compat.Php;

/// <summary>The last error of JSON's functions in a flow.</summary>
internal sealed class JsonState
{
    public const long Depth = 1;
    public const long Control = 3;
    public const long Syntax = 4;
    public const long Utf8 = 5;
    public const long Recursion = 6;
    public const long InfOrNan = 7;
    public const long UnsupportedType = 8;
    public const long PropertyName = 9;
    public const long Utf16 = 10;
    public const long NonBackedEnum = 11;

    public long Error { get; private set; }

    public static void Set(AsyncLocal<JsonState?> flow, long error)
    {
        if (flow.Value is { } state)
            state.Error = error;
        else if (error != 0)
            flow.Value = new() { Error = error };
    }

    /// <summary>The texts of PHP, which programs compare.</summary>
    public static string MessageOf(long error) => error switch
    {
        0 => "No error",
        Depth => "Maximum stack depth exceeded",
        2 => "State mismatch (invalid or malformed JSON)",
        Control => "Control character error, possibly incorrectly encoded",
        Syntax => "Syntax error",
        Utf8 => "Malformed UTF-8 characters, possibly incorrectly encoded",
        Recursion => "Recursion detected",
        InfOrNan => "Inf and NaN cannot be JSON encoded",
        UnsupportedType => "Type is not supported",
        PropertyName => "The decoded property name is invalid",
        Utf16 => "Single unpaired high surrogate in Unicode escape",
        NonBackedEnum => "Non-backed enums have no default serialization",
        _ => "Unknown error",
    };
}
