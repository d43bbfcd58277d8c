namespace Compat.Php;

public static partial class Php
{
    private static readonly AsyncLocal<JsonState?> s_json = new();

    /// <summary>PHP's <c>json_encode</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="flags">The JSON constants.</param>
    /// <param name="depth">How deep arrays and objects may be nested.</param>
    /// <returns>The JSON, or false where the value cannot become JSON.</returns>
    /// <exception cref="JsonException">The value cannot become JSON, and JSON_THROW_ON_ERROR is given.</exception>
    public static object JsonEncode(object? value, long flags = 0, long depth = 512)
    {
        var writer = new JsonWriting(flags, depth);
        string text = writer.Write(value);
        if ((flags & PhpConstants.JsonThrowOnError) != 0)
        {
            return writer.Error == 0 || (flags & PhpConstants.JsonPartialOutputOnError) != 0
                ? text
                : throw new JsonException(JsonState.MessageOf(writer.Error), writer.Error);
        }

        JsonState.Set(s_json, writer.Error);
        return writer.Error != 0 && (flags & PhpConstants.JsonPartialOutputOnError) == 0 ? false : text;
    }

    /// <summary>PHP's <c>json_decode</c>.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="associative">Whether objects become arrays; null for what the flags say.</param>
    /// <param name="depth">How deep arrays and objects may be nested.</param>
    /// <param name="flags">The JSON constants.</param>
    /// <returns>The value, or null where it is no JSON.</returns>
    /// <exception cref="JsonException">It is no JSON, and JSON_THROW_ON_ERROR is given.</exception>
    /// <exception cref="ValueError">The depth is not positive, or too great.</exception>
    public static object? JsonDecode(string json, bool? associative = null, long depth = 512, long flags = 0)
    {
        bool isThrowing = (flags & PhpConstants.JsonThrowOnError) != 0;
        long error;
        object? value = null;
        if (json.Length == 0)
        {
            error = JsonState.Syntax;
        }
        else
        {
            if (depth is <= 0 or > int.MaxValue)
                throw Arguments.Invalid("json_decode", 3, "is to be greater than 0");
            bool isArray = associative ?? (flags & PhpConstants.JsonObjectAsArray) != 0;
            error = new JsonReading(json, isArray, depth, flags).TryRead(out value);
        }

        if (isThrowing)
            return error == 0 ? value : throw new JsonException(JsonState.MessageOf(error), error);
        JsonState.Set(s_json, error);
        return error == 0 ? value : null;
    }

    /// <summary>PHP's <c>json_last_error</c>.</summary>
    /// <returns>The number of the last error in this flow; 0 where there was none.</returns>
    public static long JsonLastError() => s_json.Value?.Error ?? 0;

    /// <summary>PHP's <c>json_last_error_msg</c>.</summary>
    /// <returns>The text of the last error in this flow.</returns>
    public static string JsonLastErrorMsg() => JsonState.MessageOf(JsonLastError());
}
