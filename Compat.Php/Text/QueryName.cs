namespace Compat.Php;

/// <summary>Writes a value of a query where its name says: <c>a[b][]</c>.</summary>
internal static class QueryName
{
    public static void Write(PhpArray values, string name, string value)
    {
        name = name.TrimStart(' ').Split('\0')[0];
        int bracket = name.IndexOf('[', StringComparison.Ordinal);
        if (name.Length == 0)
            return;
        if (bracket == 0)
            return;

        string first = bracket < 0 ? name : name[..bracket];
        first = first.Replace('.', '_').Replace(' ', '_');
        var keys = new List<string>();
        int at = bracket;
        while (at >= 0 && at < name.Length && name[at] == '[')
        {
            int end = name.IndexOf(']', at);
            if (end < 0)
                break;
            keys.Add(name[(at + 1)..end].TrimStart(' '));
            at = end + 1;
        }

        if (bracket >= 0 && keys.Count == 0)
        {
            values[Plain(first + "_" + name[(bracket + 1)..])] = value;
            return;
        }

        PhpArray container = values;
        string? key = first;
        foreach (string next in keys)
        {
            container = Inner(container, key);
            key = next.Length == 0 ? null : next;
        }

        if (key is null)
            container.Add((object)value);
        else
            container[key] = value;
    }

    private static string Plain(string name) => name.Replace('.', '_').Replace(' ', '_').Replace('[', '_');

    private static PhpArray Inner(PhpArray container, string? key)
    {
        if (key is null)
            return container.AtNext();
        if (container[key] is not PhpArray)
            container[key] = new PhpArray();
        return container.At(key);
    }
}
