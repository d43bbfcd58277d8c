namespace Compat.Moss.Listeners;

/// <summary>What a textual argument stands for.</summary>
internal static class ArgumentReference
{
    public static object? Resolve(object? argument, IMossContainer container, object? subject, string? message) => argument switch
    {
        string text => ResolveText(text, container, subject, message),
        IReadOnlyList<object?> list => list.Select(item => Resolve(item, container, subject, message)).ToList(),
        IReadOnlyDictionary<string, object?> map =>
            map.ToDictionary(one => one.Key, one => Resolve(one.Value, container, subject, message), StringComparer.Ordinal),
        _ => argument,
    };

    private static object? ResolveText(string text, IMossContainer container, object? subject, string? message)
    {
        if (!text.StartsWith('@'))
            return text;
        if (Is("@Subject"))
            return subject;
        if (Is("@Message"))
            return message;
        return Is("@Container") ? container : container.Get(text[1..]);

        bool Is(string reference) => text.Equals(reference, StringComparison.OrdinalIgnoreCase);
    }
}
