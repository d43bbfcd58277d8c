using Compat.Php;

namespace Compat.Comodojo;

/// <summary>Arrays of any shape, as Comodojo's setters take them for headers, attributes and parameters.</summary>
internal static class TextArray
{
    /// <exception cref="ArgumentException">It is no array.</exception>
    public static PhpArray Of(object array, string parameter)
    {
        ArgumentNullException.ThrowIfNull(array, parameter);
        return PhpArray.TryRead(array, out PhpArray? read) ? read.Copy() : throw new ArgumentException(
            $"A '{array.GetType()}' is no array. Give a PhpArray, a dictionary or a list.", parameter);
    }

    /// <exception cref="ArgumentException">It is no array, or holds what is no text. Nothing has changed.</exception>
    public static void Fill(IDictionary<string, string> texts, object array, string parameter)
    {
        KeyValuePair<string, string>[] read =
            [.. Of(array, parameter).Select(one => KeyValuePair.Create(one.Key.ToString(), Text(one.Key, one.Value, parameter)))];
        texts.Clear();
        foreach ((string name, string text) in read)
            texts[name] = text;
    }

    private static string Text(PhpKey key, object? value, string parameter) => value switch
    {
        string text => text,
        null or bool or int or long or double => Php.Php.ToStr(value),
        _ => throw new ArgumentException($"The value of '{key}' is a '{value.GetType()}', and no text. Give its text.", parameter),
    };
}
